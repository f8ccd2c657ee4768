import {counted} from '../../domain/counted.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, plainLine, span} from '../draw/lines.ts';
import {drawPane, innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {bodyHeight} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {ListedLesson} from '../state/lesson-state.ts';
import type {State} from '../state/state.ts';
import {lessonAtLine} from './update.ts';

/** How far the learner is, in words. */
function standingOf({lesson, kept}: ListedLesson, state: State): string {
	const {length} = lesson.steps;
	const progress = state.lesson?.lesson.id === lesson.id ? state.lesson.progress : kept?.progress;
	if (kept?.isFinished || (progress && progress.at >= length)) {
		return 'done';
	}

	return progress && (progress.at > 0 || progress.phase === 'solved')
		? `step ${progress.at + 1} of ${length}`
		: 'not begun';
}

function rowOf(listed: ListedLesson, state: State): Line {
	const {title, minutes} = listed.lesson;
	const standing = standingOf(listed, state);
	return line(
		padEnd(plainText(title), 32),
		span(padEnd(`${minutes} min`, 8), 'quiet'),
		span(standing, standing === 'done' ? 'good' : standing === 'not begun' ? 'quiet' : 'accent'),
	);
}

/** The lessons, how far one is in each, and what the selected one is about. */
export function lessonsPane(state: State, width: number, glyphs: Glyphs): Pane {
	const {listing, line: at} = state.lessons;
	if (!listing) {
		return {title: 'Lessons', lines: [plainLine('Reading the lessons …')]};
	}

	const chosen = lessonAtLine(state);
	const inner = innerWidth(width);
	const needs =
		chosen?.lesson.needs.map((id) => listing.find(({lesson}) => lesson.id === id)?.lesson.title ?? id) ?? [];
	return {
		title: 'Lessons',
		note: counted(listing.length, 'lesson'),
		cursor: at,
		lines: [
			...listing.map((listed, place) => selectable(rowOf(listed, state), place === at, inner, glyphs)),
			[],
			...(chosen ? wrapped(plainText(chosen.lesson.note), inner) : []),
			...(needs.length > 0 ? wrapped(`Comes after: ${needs.map(plainText).join(', ')}.`, inner, 'quiet') : []),
			[span('enter begins it, or goes on where you were. ', 'quiet')],
		],
		spoken: [
			...(chosen
				? [
						`Lesson ${at + 1} of ${listing.length}: ${plainText(chosen.lesson.title)}, ${chosen.lesson.minutes} minutes, ${standingOf(chosen, state)}. ${plainText(chosen.lesson.note)}`,
					]
				: []),
		],
	};
}

export function lessonsScreen(state: State, glyphs: Glyphs): readonly Line[] {
	return drawPane(lessonsPane(state, state.columns, glyphs), state.columns, bodyHeight(state.rows), true, glyphs);
}
