import {type Mark, markAt, mostMarks, nextMark, withMark} from '../../detection/marks.ts';
import {counted} from '../../domain/counted.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {changeMarks} from '../state/change-settings.ts';
import {customerPage} from '../state/customer-page.ts';
import {levelAfter} from '../state/level.ts';
import {lookOf, marksOfferedIn} from '../state/marks-in.ts';
import {say} from '../state/say.ts';
import type {State} from '../state/state.ts';
import {whoIn} from '../state/who.ts';

/** Marks the selected month as the next thing that it can be marked as; after the last one its mark is gone. Only on the evidence alone. */
export function markMonth(state: State): State {
	const page = customerPage(state);
	if (!page) {
		return state;
	}

	if (state.level !== 'evidence') {
		return say(
			state,
			`months are marked on the evidence alone: t ${levelAfter(state.level) === 'evidence' ? '' : 'twice '}leads there`,
		);
	}

	const {id, month} = page;
	const offered = marksOfferedIn(state).map(({as}) => as);
	const before = markAt(state.marks, id, month)?.as;
	const as = nextMark(before, offered);
	if (before === undefined && state.marks.length >= mostMarks) {
		return say(state, `no more than ${mostMarks} months can be marked: m again takes marks away`);
	}

	const name = writtenMonth(month);
	const text = as === undefined ? `${name} is no longer marked` : `${name} is marked: ${lookOf(as).name}`;
	return say(changeMarks(state, withMark(state.marks, id, month, as)), text);
}

/** What is marked otherwise in the second state, in words that follow a colon: `May 2024 of 0039 is marked: ghost`. */
export function marksNews(before: State, after: State): string {
	const come = marksWithout(after.marks, before.marks);
	const gone = marksWithout(before.marks, after.marks);
	const mark = come[0] ?? gone[0];
	if (!mark || come.length > 1 || gone.length > 1) {
		return `${counted(after.marks.length, 'month')} marked`;
	}

	const place = `${writtenMonth(mark.month)} of ${whoIn(after, mark.customerId).id}`;
	return come.length === 0 ? `${place} is no longer marked` : `${place} is marked: ${lookOf(mark.as).name}`;
}

function marksWithout(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
	const keyOf = ({customerId, month, as}: Mark) => `${customerId} ${month} ${as}`;
	const keys = new Set(others.map(keyOf));
	return marks.filter((mark) => !keys.has(keyOf(mark)));
}
