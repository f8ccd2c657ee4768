import type {Line} from '../draw/lines.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {lookOf, outcomeText} from '../state/marks-in.ts';
import {labelled} from './labelled.ts';

/** What the reader had marked the selected month as, or missed, and what became of that. */
export function ownLines({month, marks, markCases}: CustomerPage, room: number): Line[] {
	const mark = marks.find((candidate) => candidate.month === month);
	const told = markCases.find(({outcome, ...place}) => place.month === month && (outcome === 'missed') === !mark);
	if (mark) {
		return labelled(
			'mark',
			`you said ${lookOf(mark.as).name}: ${told ? outcomeText[told.outcome] : 'not scored'}`,
			room,
		);
	}

	return told ? labelled('mark', `none: ${lookOf(told.as).name} ${outcomeText.missed}`, room) : [];
}
