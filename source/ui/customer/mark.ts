import {markAt, mostMarks, nextMark, withMark} from '../../detection/marks.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {customerPage} from '../state/customer-page.ts';
import {lookOf, marksOfferedIn} from '../state/marks-in.ts';
import {say} from '../state/say.ts';
import type {State} from '../state/state.ts';

/** Marks the selected month as the next thing that it can be marked as; after the last one its mark is gone. Only on the evidence alone. */
export function markMonth(state: State): State {
	const page = customerPage(state);
	if (!page) {
		return state;
	}

	if (state.level !== 'evidence') {
		return say(state, 'months are marked on the evidence alone: t goes there');
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
	return say({...state, marks: withMark(state.marks, id, month, as)}, text);
}
