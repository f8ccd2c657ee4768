import {presets} from '../../simulation/presets.ts';
import {presetShown, selectedLine, typedField} from '../chaos-form.ts';
import type {Line} from '../lines.ts';
import {innerWidth, type Pane} from '../pane.ts';
import type {State} from '../state.ts';
import {wrapped} from '../wrapped.ts';

/** What the selected line is, what it takes, and what is wrong with what was typed. */
export type FieldText = {
	readonly title: string;
	readonly explanation: string;
	readonly bounds: string;
	readonly problem?: string | undefined;
};

/** The words on the selected line of the form. */
export function fieldText(state: State): FieldText {
	const selected = selectedLine(state);
	const field = typedField(state);
	if (selected === 'presets' || !field) {
		const {name} = presetShown(state);
		const preset = presets[state.chaos.preset ?? -1] ?? presets.find((each) => each.name === name);
		return {
			title: preset?.name ?? name,
			explanation: preset?.explanation ?? '',
			bounds: 'left and right pick a preset, enter applies it; seed and customers stay',
		};
	}

	const isTyping = state.prompt?.kind === 'value' || state.prompt?.kind === 'incident';
	return {
		title: field.label,
		explanation: field.explanation,
		bounds: isTyping
			? `enter takes ${field.expects}; esc leaves it as it was`
			: `takes ${field.expects} · default ${field.standard}`,
		problem: state.prompt?.problem,
	};
}

/** The pane beside the form, always of the same height. */
export function fieldPane(state: State, width: number, height: number): Pane {
	const {title, ...text} = fieldText(state);
	return {title, lines: fieldLines(text, innerWidth(width), height - 2)};
}

/** The words on at most `height` lines: a problem comes before everything else. */
export function fieldLines(
	{explanation, bounds, problem}: Omit<FieldText, 'title'>,
	width: number,
	height: number,
): Line[] {
	const bottom = wrapped(problem ?? bounds, width, problem ? 'leak' : 'quiet').slice(0, height);
	return [...wrapped(explanation, width).slice(0, height - bottom.length), ...bottom];
}
