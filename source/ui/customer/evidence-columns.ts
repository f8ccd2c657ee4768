import type {Books} from '../../books/books.ts';
import {type Mark, markAt} from '../../detection/marks.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {shortMonth} from '../../domain/written-days.ts';
import {evidenceMark} from '../draw/evidence-marks.ts';
import {type Line, span} from '../draw/lines.ts';
import {monthLetters, stripMonths} from '../draw/marks.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {closedOnEvidence} from '../state/closed-columns.ts';
import {lookOf, type MarkLook, markLooks} from '../state/marks-in.ts';
import {identityColumns} from './columns.ts';

const none: readonly Mark[] = [];

/** The columns of the customers list on the evidence alone: how each month looks, and what the reader has marked. */
export function evidenceColumns(
	ledger: Ledger,
	marks: ReadonlyMap<number, readonly Mark[]>,
	offered: readonly MarkLook[],
	books?: Books,
): readonly ListColumn<number>[] {
	const marksOn = (id: number) => marks.get(id) ?? none;
	const {firstMonth, months} = stripMonths(ledger);
	const letters = monthLetters(months, firstMonth);
	const gap = months > 12 ? '' : ' ';
	const strip = (id: number) =>
		letters.map((_, at) => {
			const month = firstMonth + at;
			const mark = markAt(marksOn(id), id, month);
			const {letter, meaning} = evidenceMark(ledger, id - ledger.firstId, month) ?? {letter: ' ', meaning: ''};
			return mark && meaning !== ''
				? {letter: lookOf(mark.as).letter, meaning: `${meaning}, marked ${lookOf(mark.as).name}`, isOwn: true}
				: {letter, meaning, isOwn: false};
		});
	const cell = (id: number, between: string): Line =>
		strip(id).map(({letter, isOwn}, at) => span(at === 0 ? letter : between + letter, isOwn ? 'accent' : 'plain'));
	return [
		...identityColumns(ledger, books),
		{
			name: 'mark',
			kind: 'choice',
			title: letters.join(gap),
			width: letters.join(gap).length,
			align: 'left',
			choices: markLooks.map(({dial}) => dial),
			choicesTold: offered.map(({dial}) => dial),
			closed: closedOnEvidence,
			value: (id) => marksOn(id).length,
			values: (id) => marksOn(id).map(({as}) => lookOf(as).dial),
			places: (id) => marksOn(id).map(({month}) => month),
			cell: (id) => cell(id, gap),
			tight: {width: letters.length, title: letters.join(''), cell: (id) => cell(id, '')},
			spoken: (id) =>
				strip(id)
					.flatMap(({meaning}, month) => (meaning === '' ? [] : [`${shortMonth(firstMonth + month)} ${meaning}`]))
					.join(', '),
		},
	];
}
