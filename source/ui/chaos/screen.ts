import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span} from '../draw/lines.ts';
import {beside, drawPane, linesOf, type Pane} from '../draw/pane.ts';
import {layoutOf} from '../draw/size.ts';
import type {State} from '../state/state.ts';
import {changesPane} from './changes-pane.ts';
import {curvePane} from './curve-pane.ts';
import {fieldLines, fieldPane} from './field-pane.ts';
import {formPane} from './form-pane.ts';
import {hasCurve} from './pane-order.ts';

/** Lines of the pane that explains the selected line, borders included. */
const fieldHeight = 7;
/** Lines of the same above a single column. */
const fieldLinesAbove = 2;
const widestForm = 58;
/** Fewer lines than this are no picture. */
const leastCurve = 7;

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
	const left = Math.min(widestForm, Math.floor(columns / 2));
	const right = columns - left;
	const form = formPane(state, left, height, glyphs);
	const changes = changesPane(state, right, glyphs);
	const wanted = Math.max(linesOf(form), Math.min(fieldHeight + linesOf(changes), height - leastCurve));
	const top = hasCurve(state) && height - wanted >= leastCurve ? wanted : height;
	const above = beside([
		drawPane(form, left, top, chaos.pane === 'form', glyphs),
		[
			...drawPane(fieldPane(state, right, fieldHeight), right, fieldHeight, false, glyphs),
			...drawPane(changes, right, top - fieldHeight, chaos.pane === 'changes', glyphs),
		],
	]);
	return top === height
		? above
		: [...above, ...drawPane(curvePane(state, columns, glyphs), columns, height - top, chaos.pane === 'curve', glyphs)];
}

/** Two lines on what is selected, then the panes. */
function narrow(state: State, height: number, glyphs: Glyphs): Line[] {
	const above = fieldLines(state, state.columns - 2);
	const words = Array.from({length: fieldLinesAbove}, (_, at): Line => [span(' '), ...(above[at] ?? [])]);
	return [...words, ...stacked(state, height - fieldLinesAbove, glyphs)].slice(0, height);
}

function zoomedPane(state: State, height: number, glyphs: Glyphs): Pane {
	switch (state.chaos.pane) {
		case 'form':
			return formPane(state, state.columns, height, glyphs);
		case 'changes':
			return changesPane(state, state.columns, glyphs);
		case 'curve':
			return curvePane(state, state.columns, glyphs);
	}
}

/** One below the other, the focused one first; without room for both, the focused one alone. */
function stacked(state: State, height: number, glyphs: Glyphs): Line[] {
	const {columns} = state;
	const isForm = state.chaos.pane !== 'changes';
	const changes = changesPane(state, columns, glyphs);
	if (layoutOf(columns) === 'single') {
		const pane = isForm ? formPane(state, columns, height, glyphs) : changes;
		return drawPane(pane, columns, height, true, glyphs);
	}

	const form = formPane(state, columns, 0, glyphs);
	const [first, second] = isForm ? [form, changes] : [changes, form];
	const half = Math.floor(height / 2);
	const firstHeight = Math.max(half, Math.min(first.lines.length + 2, height - second.lines.length - 2));
	return [
		...drawPane(first, columns, firstHeight, true, glyphs),
		...drawPane(second, columns, height - firstHeight, false, glyphs),
	];
}
