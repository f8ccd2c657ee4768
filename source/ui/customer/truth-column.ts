import type {Case, Verdict} from '../../detection/score.ts';
import {verdictOrder, verdictText} from '../../detection/verdict-text.ts';
import {span} from '../draw/lines.ts';
import type {ListColumn} from '../lists/list-column.ts';

const none: readonly Case[] = [];

/** As long as the longest of the others: the name beside it needs the room. */
function shortText(verdict: Verdict): string {
	return verdict === 'not-yet-detectable' ? 'not yet' : verdictText[verdict];
}

/** What the truth says of each customer, the gravest of it in words; its rows are customer numbers. */
export function truthColumn(cases: ReadonlyMap<number, readonly Case[]>): ListColumn<number> {
	const casesOn = (id: number) => cases.get(id) ?? none;
	const gravest = (id: number) => verdictOrder.find((verdict) => casesOn(id).some((each) => each.verdict === verdict));
	return {
		name: 'truth',
		kind: 'choice',
		title: 'truth',
		width: 11,
		align: 'left',
		expendable: 0,
		choices: verdictOrder.map((verdict) => verdictText[verdict]),
		// The gravest first.
		value: (id) => verdictOrder.indexOf(gravest(id) ?? 'found') + (gravest(id) ? 0 : 1),
		values: (id) => casesOn(id).map(({verdict}) => verdictText[verdict]),
		places: (id) => casesOn(id).map(({month}) => month),
		cell(id) {
			const verdict = gravest(id);
			return [span(verdict ? shortText(verdict) : '·', verdict && verdict !== 'found' ? 'warning' : 'quiet')];
		},
		spoken(id) {
			const verdict = gravest(id);
			return verdict ? `truth ${verdictText[verdict]}` : 'truth nothing';
		},
	};
}
