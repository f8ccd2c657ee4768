import type {Score} from '../../detection/score.ts';
import {formatCount} from '../../domain/money.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Figures, Term} from './term.ts';

/** How the detector's findings compare with what was injected. */
export const scoreTerms: readonly Term[] = [
	{
		id: 'found',
		name: 'found',
		sentence: 'A leak that was injected and that its rule sees.',
		formula: 'found = injected and flagged',
		numbers: (figures) => counts(figures, ({found, injected}) => `${formatCount(found)} of ${formatCount(injected)}`),
	},
	{
		id: 'missed',
		name: 'missed',
		sentence: 'A leak that was injected and could be seen by now, and that the detector does not flag.',
		formula: 'missed = injected, old enough for the rule, and not flagged',
		numbers: (figures) => counts(figures, ({missed}) => formatCount(missed)),
	},
	{
		id: 'false-alarm',
		name: 'false alarm',
		sentence: 'A finding where nothing was injected, like a late payer under a detector without grace.',
		formula: 'false alarm = flagged and not injected',
		numbers: (figures) => counts(figures, ({falseAlarms}) => formatCount(falseAlarms)),
	},
	{
		id: 'not-yet-detectable',
		name: 'not yet detectable',
		sentence:
			'A leak that was injected but that no rule can see yet: an unpaid invoice is no zombie before its grace is over.',
		formula: 'not yet detectable = injected, and as of before the first day on which the rule can match',
		numbers: (figures) => counts(figures, ({notYetDetectable}) => formatCount(notYetDetectable)),
	},
	{
		id: 'precision',
		name: 'precision',
		sentence: 'Of what was flagged, the share that is a leak.',
		formula: 'precision = found ÷ (found + false alarms)',
		numbers: (figures) =>
			counts(
				figures,
				({precision, found, falseAlarms}) =>
					`${precision.toFixed(2)} = ${formatCount(found)} ÷ (${formatCount(found)} + ${formatCount(falseAlarms)})`,
			),
	},
	{
		id: 'recall',
		name: 'recall',
		sentence: 'Of the leaks that a rule can see by now, the share that was flagged.',
		formula: 'recall = found ÷ (found + missed)',
		numbers: (figures) =>
			counts(
				figures,
				({recall, found, missed}) =>
					`${recall.toFixed(2)} = ${formatCount(found)} ÷ (${formatCount(found)} + ${formatCount(missed)})`,
			),
	},
];

/** «ghost 15 · zombie 3 · short-paid 8», or how to see the truth. */
function counts({scores}: Figures, text: (score: Score) => string): string {
	if (!scores) {
		return 'the truth is hidden: t reveals it';
	}

	return scores
		.map((score) => `${leaks.find(({id}) => id === score.scenario)?.shortName ?? score.scenario} ${text(score)}`)
		.join(' · ');
}
