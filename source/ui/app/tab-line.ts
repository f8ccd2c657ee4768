import {type Line, lineWidth, type Span, span} from '../draw/lines.ts';
import {screenNames} from '../state/screens.ts';
import type {State} from '../state/state.ts';
import {titleOf} from '../state/title-of.ts';
import {keymap} from './keymap.ts';

/** The key that leads to each screen: its number among the tabs. */
const keysOfScreens = new Map(
	keymap.flatMap(({keys, action}) => (action.type === 'screen' ? [[action.screen, keys[0]] as const] : [])),
);

/** All screens and their keys, the open one in brackets: whole in 60 columns. */
export function tabLine(state: State): Line {
	const texts = screenNames.map((name) => `${keysOfScreens.get(name)} ${titleOf(state, name)}`);
	const here = screenNames.indexOf(state.screen);
	const whole = texts.flatMap((text, at): Span[] => [
		...(at === 0 ? [] : [span(' ')]),
		at === here ? span(`[${text}]`, 'accent') : span(` ${text} `, 'plain'),
	]);
	return lineWidth(whole) <= state.columns ? whole : closeTabs(texts, here, state.columns);
}

/** One column between the tabs, in which the brackets of the open one stand; at the ends that goes where it has to. */
function closeTabs(texts: readonly string[], here: number, columns: number): Line {
	const content = texts.flatMap((text, at): Span[] => {
		const before = at === here ? '[' : at - 1 === here ? '' : ' ';
		return [at === here ? span(`${before}${text}]`, 'accent') : span(`${before}${text}`, 'plain')];
	});
	const isTooWide = lineWidth(content) > columns && here !== 0;
	return isTooWide ? [span((content[0]?.text ?? '').trimStart()), ...content.slice(1)] : content;
}
