import type {Case} from '../../detection/score.ts';
import type {Month} from '../../domain/days.ts';

/** What a strip shows besides while the truth is shown: where it is not as the detector says. */
export const truthLegend = [
	{letter: '*', meaning: 'injected, not flagged'},
	{letter: '?', meaning: 'false alarm'},
] as const;

/** The strip, which begins in the first month, with the truth in the place of what the detector says where that is wrong or can't know yet. */
export function withTruth(strip: string, cases: readonly Case[], firstMonth: Month = 0): string {
	const letters = [...strip];
	for (const {month, verdict} of cases) {
		const at = month - firstMonth;
		if (verdict !== 'found' && at >= 0 && at < letters.length) {
			letters[at] = truthLegend[verdict === 'false-alarm' ? 1 : 0].letter;
		}
	}

	return letters.join('');
}
