import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span} from '../draw/lines.ts';
import {beside, drawPane} from '../draw/pane.ts';
import {layoutOf} from '../draw/size.ts';
import type {State} from '../state/state.ts';
import {changesPane} from './changes-pane.ts';
import {fieldLines, fieldPane} from './field-pane.ts';
import {formPane} from './form-pane.ts';

/** Lines of the pane that explains the selected line, borders included. */
const fieldHeight = 7;
/** Lines of the same above a single column. */
const fieldLinesAbove = 2;
const widestForm = 58;

/** The Chaos screen: the form, what its selected line is, and what its last change moved. At most `height` lines. */
export function chaosScreen(state: State, height: number, glyphs: Glyphs): Line[] {
	const {columns} = state;
	const isForm = state.chaos.pane === 'form';
	if (layoutOf(columns) === 'wide') {
		const left = Math.min(widestForm, Math.floor(columns / 2));
		const right = columns - left;
		return beside([
			drawPane(formPane(state, left, height, glyphs), left, height, isForm, glyphs),
			[
				...drawPane(fieldPane(state, right, fieldHeight), right, fieldHeight, false, glyphs),
				...drawPane(changesPane(state, right, glyphs), right, height - fieldHeight, !isForm, glyphs),
			],
		]);
	}

	const above = fieldLines(state, columns - 2);
	const words = Array.from({length: fieldLinesAbove}, (_, at): Line => [span(' '), ...(above[at] ?? [])]);
	return [...words, ...stacked(state, height - fieldLinesAbove, glyphs)].slice(0, height);
}

/** One below the other, the focused one first; without room for both, the focused one alone. */
function stacked(state: State, height: number, glyphs: Glyphs): Line[] {
	const {columns} = state;
	const isForm = state.chaos.pane === 'form';
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
