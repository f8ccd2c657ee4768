import {counted} from '../domain/counted.ts';
import type {Policy} from '../domain/policy.ts';

/** Why what a detector claims is not what the books say, in sentences about it; `undefined` where the two judge alike. */
export function policyDifference(books: Policy, detector: Policy): string | undefined {
	const causes = [
		...(books.graceDays === detector.graceDays
			? []
			: [`Its grace is ${counted(detector.graceDays, 'day')} where the books give ${books.graceDays}.`]),
		...(books.looksAtStatus === detector.looksAtStatus ? [] : ['It looks at no status; the books do.']),
	];
	return causes.length === 0 ? undefined : causes.join(' ');
}
