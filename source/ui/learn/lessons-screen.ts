import {counted} from '../../domain/counted.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Progress} from '../../lessons/progress.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, plainLine, span} from '../draw/lines.ts';
import {beside, drawPane, innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {bodyHeight, isRoomy} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {ListedLesson} from '../state/lesson-state.ts';
import type {State} from '../state/state.ts';
import {lessonPreview} from './lesson-preview.ts';
import {lessonAtLine} from './update.ts';

/** Columns of the list beside the preview of its selected lesson, borders included, and those of the whole from which on there is one. */
const listWidth = 60;
const previewFrom = 120;

function progressOf({lesson, kept}: ListedLesson, state: State): Progress | undefined {
	return state.lesson?.lesson.id === lesson.id ? state.lesson.progress : kept?.progress;
}

/** How far the learner is, in words. */
function standingOf(listed: ListedLesson, state: State): string {
	const {lesson, kept} = listed;
	const {length} = lesson.steps;
	const progress = progressOf(listed, state);
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
	const needs = needsOf(chosen, listing);
	const about = [
		...(chosen ? wrapped(plainText(chosen.lesson.note), inner) : []),
		...(needs.length > 0 ? wrapped(`Comes after: ${needs.map(plainText).join(', ')}.`, inner, 'quiet') : []),
		[span('enter begins it, or goes on where you were. ', 'quiet')],
	];
	return {
		title: 'Lessons',
		note: counted(listing.length, 'lesson'),
		cursor: at,
		lines: [
			...listing.map((listed, place) => selectable(rowOf(listed, state), place === at, inner, glyphs)),
			...(hasPreview(state) ? [] : [[], ...about]),
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

/** The titles of the lessons that come before this one. */
function needsOf(chosen: ListedLesson | undefined, listing: readonly ListedLesson[]): readonly string[] {
	return chosen?.lesson.needs.map((id) => listing.find(({lesson}) => lesson.id === id)?.lesson.title ?? id) ?? [];
}

/** Whether there is room for the selected lesson beside the list. */
export function hasRoomForPreview({columns, rows, isSpoken}: State): boolean {
	return columns >= previewFrom && isRoomy(columns, rows) && !isSpoken;
}

function hasPreview(state: State): boolean {
	return hasRoomForPreview(state) && !state.isZoomed;
}

/** The list and, where there is room, the selected lesson beside it. */
export function lessonsScreen(state: State, glyphs: Glyphs): readonly Line[] {
	const {columns, lessons} = state;
	const height = bodyHeight(state.rows);
	const chosen = lessonAtLine(state);
	if (!chosen || !hasPreview(state)) {
		return drawPane(lessonsPane(state, columns, glyphs), columns, height, true, glyphs);
	}

	const width = columns - listWidth;
	const needs = needsOf(chosen, lessons.listing ?? []);
	const preview = lessonPreview(chosen, needs, standingOf(chosen, state), progressOf(chosen, state), width, glyphs);
	return beside([
		drawPane(lessonsPane(state, listWidth, glyphs), listWidth, height, true, glyphs),
		drawPane(preview, width, height, false, glyphs),
	]);
}
