import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span} from '../draw/lines.ts';
import {beside, drawPane, linesOf, type Pane} from '../draw/pane.ts';
import {bodyHeight, layoutOf} from '../draw/size.ts';
import type {State} from '../state/state.ts';
import {ageingPane} from './ageing-pane.ts';
import {hiddenAboveMoves} from './changes-pane.ts';
import {curvePane} from './curve-pane.ts';
import {fieldLines, fieldPane} from './field-pane.ts';
import {formPane} from './form-pane.ts';
import {movedPane} from './moved-pane.ts';
import {hasCurve} from './pane-order.ts';

/** Lines of the pane that explains the selected line, borders included: more where the words take more. */
const fieldHeight = 7;
/** Lines of the same above a single column, likewise, and at most. */
const fieldLinesAbove = {least: 2, most: 5};
const widestForm = 58;
/** Fewer lines than this are no picture; a higher screen has more of them for it. */
const leastCurve = 7;
const curveShare = 0.25;
/** Lines of two pictures above each other, each with its borders, at the least. */
const leastStacked = 12;
/** Lines that the form keeps, borders included, while what moved is read. */
const leastForm = 5;

/** The Chaos screen: the form, what its selected line is, and what its last change moved. At most `height` lines. */
export function chaosScreen(state: State, height: number, glyphs: Glyphs): Line[] {
	const {columns} = state;
	if (state.isZoomed) {
		return drawPane(zoomedPane(state, height, glyphs), columns, height, true, glyphs);
	}

	return layoutOf(columns) === 'wide' ? wide(state, height, glyphs) : narrow(state, height, glyphs);
}

/** The form, beside it what its selected line is and what its last change moved, and below them the curve where there is room. */
function wide(state: State, height: number, glyphs: Glyphs): Line[] {
	const {columns, chaos} = state;
	const right = changesWidth(columns);
	const left = columns - right;
	const form = formPane(state, left, height, glyphs);
	const changes = movedPane(state, right, glyphs);
	const upper = fieldHeightOf(state, right, height);
	// The form scrolls; the dials of the design come first in it.
	const curve = leastCurveIn(height);
	const wanted = Math.min(height - curve, Math.max(linesOf(form), upper + linesOf(changes)));
	const top = hasCurve(state) && height - wanted >= curve ? wanted : height;
	const above = beside([
		drawPane(form, left, top, chaos.pane === 'form', glyphs),
		[
			...drawPane(fieldPane(state, right, upper), right, upper, false, glyphs),
			...drawPane(changes, right, top - upper, chaos.pane === 'changes', glyphs),
		],
	]);
	return top === height ? above : [...above, ...pictures(state, height - top, glyphs)];
}

/** The curve of the year; of opened books what their policy means too, above the curve or, in a few lines, beside it. */
function pictures(state: State, height: number, glyphs: Glyphs): Line[] {
	const {columns, books} = state;
	const isCurve = state.chaos.pane === 'curve';
	const curve = (width: number, lines: number) =>
		drawPane(curvePane(state, width, glyphs), width, lines, isCurve, glyphs);
	if (!books) {
		return curve(columns, height);
	}

	const ageing = (width: number, lines: number) =>
		drawPane(ageingPane(state, width, glyphs), width, lines, false, glyphs);
	const half = Math.floor(height / 2);
	const left = Math.ceil(columns / 2);
	return half >= leastStacked
		? [...ageing(columns, height - half), ...curve(columns, half)]
		: beside([ageing(left, height), curve(columns - left, height)]);
}

/** Lines that the curve has at the least, borders included. */
function leastCurveIn(height: number): number {
	return Math.max(leastCurve, Math.round(height * curveShare));
}

/** The words on what is selected, where the form is shown, then the panes. */
function narrow(state: State, height: number, glyphs: Glyphs): Line[] {
	const above = fieldLines(state, state.columns - 2);
	const count = wordLines(state);
	const words = Array.from({length: count}, (_, at): Line => [span(' '), ...(above[at] ?? [])]);
	return [...words, ...stacked(state, height - count, glyphs)].slice(0, height);
}

/** Lines of the words above a single column. */
function wordLines(state: State): number {
	if (layoutOf(state.columns) === 'single' && state.chaos.pane !== 'form') {
		return 0;
	}

	const {length} = fieldLines(state, state.columns - 2);
	return Math.min(fieldLinesAbove.most, Math.max(fieldLinesAbove.least, length));
}

/** The width of the pane that says what moved: beside the form or below it. */
function changesWidth(columns: number): number {
	return layoutOf(columns) === 'wide' ? columns - Math.min(widestForm, Math.floor(columns / 2)) : columns;
}

/** How far what moved can be scrolled above its first line, while it is read. */
export function scrollAboveMoves(state: State): number {
	const height = bodyHeight(state.rows);
	const width = changesWidth(state.columns);
	const taken = {
		wide: () => fieldHeightOf(state, width, height) + (hasCurve(state) ? leastCurveIn(height) : 0),
		stacked: () => wordLines(state) + leastForm,
		single: () => wordLines(state),
	}[layoutOf(state.columns)]();
	return hiddenAboveMoves(state, width, height - taken - 2);
}

function fieldHeightOf(state: State, width: number, height: number): number {
	return Math.min(Math.floor(height / 2), Math.max(fieldHeight, fieldPane(state, width, 0).lines.length + 2));
}

function zoomedPane(state: State, height: number, glyphs: Glyphs): Pane {
	switch (state.chaos.pane) {
		case 'form':
			return formPane(state, state.columns, height, glyphs);
		case 'changes':
			return movedPane(state, state.columns, glyphs);
		case 'curve':
			return curvePane(state, state.columns, glyphs);
	}
}

/** One below the other, the focused one first; without room for both, the focused one alone. */
function stacked(state: State, height: number, glyphs: Glyphs): Line[] {
	const {columns} = state;
	const isForm = state.chaos.pane !== 'changes';
	const changes = movedPane(state, columns, glyphs);
	if (layoutOf(columns) === 'single') {
		const pane = isForm ? formPane(state, columns, height, glyphs) : changes;
		return drawPane(pane, columns, height, true, glyphs);
	}

	const form = formPane(state, columns, 0, glyphs);
	const [first, second] = isForm ? [form, changes] : [changes, form];
	// The counts stay in sight below the form; what moved, while it is read, takes all but a little of it.
	const kept = isForm ? (changes.pinned ?? changes.lines.length) + 2 : leastForm;
	const firstHeight = Math.max(leastForm, Math.min(first.lines.length + 2, height - kept));
	return [
		...drawPane(first, columns, firstHeight, true, glyphs),
		...drawPane(second, columns, height - firstHeight, false, glyphs),
	];
}
