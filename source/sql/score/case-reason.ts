import {innocence} from '../../detection/innocence.ts';
import type {Case} from '../../detection/score.ts';
import {formatDay} from '../../domain/days.ts';
import type {Ledger} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';

/** Why a case is a leak, or why it is none: one sentence from the evidence as of the ledger's day. */
export function caseReason(
	{verdict, scenario, subscriptionId, month, since}: Case,
	ledger: Ledger,
	books: Policy,
): string {
	const index = subscriptionId - ledger.firstId;
	const reason = (leak: Leak) => leak.why(ledger, index, month, books);
	if (verdict === 'not-yet-detectable') {
		return `no rule can see it before ${formatDay(since)}`;
	}

	if (verdict === 'false-alarm') {
		const other = leaks.find((leak) => leak.id !== scenario && leak.matches(ledger, index, month, books));
		return other ? `it is ${other.words.one}: ${reason(other)}` : (innocence(ledger, index, month, books)?.text ?? '');
	}

	const leak = leaks.find(({id}) => id === scenario);
	return leak ? reason(leak) : '';
}
