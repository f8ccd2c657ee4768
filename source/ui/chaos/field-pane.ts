import {scenarios} from '../../scenarios/index.ts';
import {idleText} from '../../simulation/idle-dials.ts';
import {presets, withPreset} from '../../simulation/presets.ts';
import {type Line, textWidth} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {isRoomy} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {State} from '../state/state.ts';
import {presetShown, selectedLine, typedField} from './form.ts';
import {settingsNews} from './settings-news.ts';

/** So many settings that a preset would change are named. */
const mostNews = 8;

/** What the selected line is, what it takes, and what is wrong with what was typed. */
export type FieldText = {
	readonly title: string;
	readonly explanation: string;
	readonly bounds: string;
	/** What a preset that is picked would change. */
	readonly news?: string;
	readonly standard?: string;
	readonly problem?: string | undefined;
};

/** The words on the selected line of the form. */
function fieldText(state: State): FieldText {
	const selected = selectedLine(state);
	const field = typedField(state);
	if (selected === 'presets' || !field) {
		const {name} = presetShown(state);
		const preset = presets[state.chaos.preset ?? -1] ?? presets.find((each) => each.name === name);
		const picked = state.chaos.preset === undefined ? undefined : preset;
		const news = picked ? settingsNews(state.settings, withPreset(state.settings, picked), mostNews) : '';
		return {
			title: preset?.name ?? name,
			explanation: preset?.explanation ?? '',
			...(news !== '' && {news: `enter sets ${news}`}),
			bounds: 'Left and right pick a preset, enter applies it; seed and customers stay',
		};
	}

	const scenario = scenarios.find(({dial}) => dial === field.option);
	const idle = scenario && idleText(state.settings, scenario);
	const isTyping = state.prompt?.kind === 'value' || state.prompt?.kind === 'incident';
	return {
		title: field.label,
		explanation: idle === undefined ? field.explanation : idle,
		bounds: `Takes ${field.expects}`,
		...(!isTyping && {standard: `default ${field.standard}`}),
		problem: state.prompt?.problem,
	};
}

/** The pane beside the form; in more than the lines it takes, bounds keep apart from the words. */
export function fieldPane(state: State, width: number, height: number): Pane {
	const {title, explanation, news, bounds, standard, problem} = fieldText(state);
	const inner = innerWidth(width);
	const bottom = problem ? wrapped(problem, inner, 'wrong') : boundsLines(bounds, standard, inner);
	const hasNews = news !== undefined && isRoomy(state.columns, state.rows);
	const top = [...wrapped(explanation, inner), ...(hasNews ? wrapped(news, inner, 'strong') : [])];
	const spare = height - 2 - top.length - bottom.length;
	return {title, lines: [...top, ...(spare > 0 ? [[]] : []), ...bottom]};
}

function boundsLines(bounds: string, standard: string | undefined, width: number): Line[] {
	const both = standard === undefined ? bounds : `${bounds} · ${standard}`;
	return textWidth(both) <= width || standard === undefined
		? wrapped(both, width, 'quiet')
		: [...wrapped(bounds, width, 'quiet'), ...wrapped(standard, width, 'quiet')];
}

/** The same words as they follow each other, where there is no room for a pane: of what is wrong, that alone. */
export function fieldLines(state: State, width: number): Line[] {
	const {explanation, bounds, standard, problem} = fieldText(state);
	if (problem) {
		return wrapped(problem, width, 'wrong');
	}

	const below = standard === undefined ? bounds : `${bounds} · ${standard}`;
	const apart = [...wrapped(explanation, width), ...wrapped(below, width, 'quiet')];
	const together = wrapped(`${explanation} ${below}`, width);
	return together.length < apart.length ? together : apart;
}
