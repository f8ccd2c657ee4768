import type {Score} from '../../detection/score.ts';
import {formatCount} from '../../domain/money.ts';
import {leakOf} from '../leak-of.ts';
import {left, right, type Section} from '../page.ts';

/** What the detector found, held against what was injected. */
export function scoreSection(scores: readonly Score[], isOfBooks = false): Section {
	const shown = scores.filter(({injected, falseAlarms}) => injected + falseAlarms > 0);
	return {
		id: 'score',
		title: 'Found, against what was injected',
		parts: [
			{
				kind: 'text',
				text: `${isOfBooks ? 'The answers to these books were given' : 'This year is simulated'}, so the truth is known. All else on this page comes from the evidence alone: invoices, payments, dates and status. Not yet detectable is what no rule can see by this day.`,
			},
			shown.length === 0
				? {kind: 'text', text: 'Nothing was injected in the months so far, and nothing is flagged.'}
				: {
						kind: 'table',
						table: {
							caption: 'The detector’s score',
							columns: [
								left('leak'),
								...['injected', 'found', 'missed', 'false alarms', 'not yet detectable', 'precision', 'recall'].map(
									right,
								),
							],
							rows: shown.map((score) => [
								leakOf(score.scenario).name,
								...[score.injected, score.found, score.missed, score.falseAlarms, score.notYetDetectable].map(
									formatCount,
								),
								...[score.precision, score.recall].map((share) => share.toFixed(3)),
							]),
						},
					},
		],
	};
}
