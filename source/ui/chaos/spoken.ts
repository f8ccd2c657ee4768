import type {Glyphs} from '../draw/glyphs.ts';
import type {Pane} from '../draw/pane.ts';
import type {State} from '../state/state.ts';
import {fieldPane} from './field-pane.ts';
import {type FormLine, formLinesIn, presetShown, selectedLine, typedField} from './form.ts';
import {isStandard} from './form-field.ts';
import {movedPane} from './moved-pane.ts';

/** Wide and high enough for every line. */
const room = {columns: 100, rows: 30};

/** Chaos for a screen reader: the selected line and what it is, what moved, then the whole form. */
export function chaosPanesSpoken(state: State, glyphs: Glyphs): readonly Pane[] {
	const {prompt} = state;
	const selected = prompt ? `${typedField(state)?.label}: ${prompt.text}` : lineSpoken(state, selectedLine(state));
	return [
		{title: 'Selected', lines: [], spoken: [selected]},
		fieldPane(state, room.columns, room.rows),
		movedPane(state, room.columns, glyphs),
		{title: 'All settings', lines: [], spoken: formLinesIn(state).map((each) => lineSpoken(state, each))},
	];
}

function lineSpoken(state: State, each: FormLine): string {
	if (each === 'presets') {
		const {name, isChanged} = presetShown(state);
		return `preset: ${isChanged ? 'changed from ' : ''}${name}`;
	}

	const remark = each.remark?.(state.settings) ?? '';
	const parts = [each.shown(state.settings), remark].filter((text) => text !== '');
	const standard = isStandard(state.settings, each) ? '' : `, default ${each.standard}`;
	return `${each.label}: ${parts.join(', ')}${standard}`;
}
