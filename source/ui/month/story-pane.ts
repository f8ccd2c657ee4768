import {calendarMonthOf, monthEnd} from '../../domain/days.ts';
import {isPastMonths} from '../../domain/timeline.ts';
import {monthName, shortDay} from '../../domain/written-days.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, span, textWidth} from '../draw/lines.ts';
import {toneOfLetter} from '../draw/marks.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {isRoomy} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';
import {spanIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {differenceIn, storyIn} from './figures.ts';
import {monthPanes} from './panes.ts';

/** What happened in this step, in words; each line opens the customers behind it. */
export function storyPane(state: State, width: number, glyphs: Glyphs): Pane {
	const isFocused = state.month.pane === monthPanes.story;
	const story = storyIn(state);
	const chosen = Math.min(state.month.line, story.length - 1);
	const inner = innerWidth(width);
	const lines: Line[] = [];
	let cursor = 0;
	for (const [at, {letter, text, count}] of story.entries()) {
		const tone = count === 0 ? 'quiet' : 'plain';
		const mark = span(letter, count > 0 ? toneOfLetter(letter) : 'quiet');
		// A sentence that is too long goes on below: its end is what became of it.
		const [first = [], ...rest] = textWidth(text) <= inner - 5 ? [[span(text, tone)]] : wrapped(text, inner - 5, tone);
		cursor = at === chosen ? lines.length : cursor;
		lines.push(
			selectable(line(mark, span('  '), ...first), isFocused && at === chosen, inner, glyphs),
			...rest.map((row) => line('     ', ...row)),
		);
	}

	return {
		title: differenceIn(state) === undefined ? storyTitle(state) : `${storyTitle(state)}, as the detector claims`,
		...(isFocused && {note: 'enter lists the customers'}),
		lines,
		...(isFocused && {cursor}),
		grows: !isRoomy(state.columns, state.rows),
	};
}

function storyTitle(state: State): string {
	const {months, firstMonth} = spanIn(state);
	const {day} = state;
	const month = calendarMonthOf(day);
	return isPastMonths(months, day, firstMonth)
		? 'Since the last month ended'
		: `In ${monthName(month, months)}${day === monthEnd(month) ? '' : `, up to ${shortDay(day)}`}`;
}
