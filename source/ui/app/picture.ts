import {isMappingShown, openingHeader} from '../books/screen.ts';
import {fitLine, type Line} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {bodyHeight, least} from '../draw/size.ts';
import {painted, type Theme, themeOf} from '../draw/theme.ts';
import {dockOf, inRoom} from '../learn/dock.ts';
import {lessonPane} from '../learn/lesson-pane.ts';
import {isComparing} from '../runs/compare/update.ts';
import {runPromptLines} from '../runs/heights.ts';
import {runPromptPane} from '../runs/prompt-pane.ts';
import {isRunPrompt} from '../runs/run-prompt.ts';
import {type CustomerPage, customerPage} from '../state/customer-page.ts';
import type {Comparing} from '../state/runs-state.ts';
import type {State} from '../state/state.ts';
import {bodyLines} from './body-lines.ts';
import {isChoosing} from './commands.ts';
import {footerLinesOf} from './footer.ts';
import {headerOf} from './header.ts';

/** A screen as the terminal takes it, or what a screen with tables shows. `state` has the room that there is for it. */
export type Body = {readonly state: State} & (
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'customer'; readonly page: CustomerPage}
	| {readonly kind: 'comparison'; readonly comparing: Comparing}
);

/** A lesson right of the screen or below it, and the size of the screen beside it. */
export type LessonBeside = {
	readonly text: string;
	readonly isRight: boolean;
	readonly columns: number;
	readonly height: number;
};

/** What a frame shows, part by part: texts are painted, with a line end between two lines. */
export type Picture = {
	readonly header: string;
	readonly body: Body;
	readonly lesson: LessonBeside | undefined;
	/** What is typed about a run, below the body. */
	readonly field: string | undefined;
	readonly footer: string;
	/** Lines between header and footer. */
	readonly height: number;
};

/** The picture of a state. Of two states: the one that is shown, and the one that was made ready. */
export const pictureOf = remember((state: State): Picture => {
	const theme = themeOf(state.theme, state.isAscii, state.ground);
	const {columns, rows} = state;
	const header = isMappingShown(state) ? openingHeader(state, theme.glyphs) : headerOf(state, theme.glyphs);
	const footer = footerLinesOf(state);
	const field = isRunPrompt(state.prompt) ? state.prompt : undefined;
	/** Lines that the body gives up for a long message or a field. */
	const below = footer.length - 1 + (field ? runPromptLines : 0);
	return {
		header: painted(fitAll(header, columns, theme), theme),
		...besideLesson(below === 0 ? state : {...state, rows: rows - below}, theme),
		field: field && painted(runPromptPane(state, field, theme.glyphs), theme),
		footer: painted(fitAll(footer, columns, theme), theme),
		height: bodyHeight(rows) - footer.length + 1,
	};
}, 2);

/** Draws a state that may be shown next, where its picture is one of these. */
export function makeReady(state: State): void {
	if (!state.isSpoken && state.columns >= least.columns && state.rows >= least.rows) {
		pictureOf(state);
	}
}

/** Whatever a screen draws, no line is wider than the terminal. */
function fitAll(lines: readonly Line[], columns: number, {glyphs}: Theme): readonly Line[] {
	return lines.map((content) => fitLine(content, columns, glyphs.ellipsis));
}

/** Whether something is typed or listed that a sheet would cover: an answer is typed below what it answers. */
function isSheetAway({prompt, screen}: State): boolean {
	return (prompt !== undefined && prompt.kind !== 'predict') || screen === 'lessons';
}

/** The body, and the lesson that is open right of it, below it, or as a sheet in its place. */
function besideLesson(state: State, theme: Theme): Pick<Picture, 'body' | 'lesson'> {
	const {lesson, columns, rows} = state;
	const {place, size} = dockOf(state);
	if (!lesson || place === 'none' || (place === 'sheet' && isSheetAway(state))) {
		return {body: bodyOf(state, theme), lesson: undefined};
	}

	const height = bodyHeight(rows);
	if (place === 'sheet') {
		const text = painted(lessonPane(lesson, columns, height, theme.glyphs, true), theme);
		return {body: {kind: 'text', state, text}, lesson: undefined};
	}

	const isRight = place === 'right';
	const [width, lines] = isRight ? [size, height] : [columns, size];
	return {
		body: bodyOf(inRoom(state), theme),
		lesson: {
			text: painted(lessonPane(lesson, width, lines, theme.glyphs, !isRight && columns < 100), theme),
			isRight,
			columns: isRight ? columns - size : columns,
			height: isRight ? height : height - size,
		},
	};
}

function bodyOf(state: State, theme: Theme): Body {
	const isMapping = isMappingShown(state);
	const isCovered = state.overlay || (state.prompt && isChoosing(state.prompt));
	const page = isMapping || isCovered ? undefined : customerPage(state);
	if (page) {
		return {kind: 'customer', state, page};
	}

	return isComparing(state) && !isMapping && !isCovered
		? {kind: 'comparison', state, comparing: state.runs.comparing}
		: {kind: 'text', state, text: painted(fitAll(bodyLines(state, theme), state.columns, theme), theme)};
}
