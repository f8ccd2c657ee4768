import type {Case} from '../../detection/score.ts';

/** What a strip shows besides while the truth is shown: where it is not as the detector says. */
export const truthLegend = [
	{letter: '*', meaning: 'injected, not flagged'},
	{letter: '?', meaning: 'false alarm'},
] as const;

/** The strip, with the truth in the place of what the detector says where that is wrong or can't know yet. */
export function withTruth(strip: string, cases: readonly Case[]): string {
	const letters = [...strip];
	for (const {month, verdict} of cases) {
		if (verdict !== 'found') {
			letters[month] = truthLegend[verdict === 'false-alarm' ? 1 : 0].letter;
		}
	}

	return letters.join('');
}
