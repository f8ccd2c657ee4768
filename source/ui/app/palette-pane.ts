import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, span} from '../draw/lines.ts';
import {drawPane, innerWidth} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import type {FuzzyMatch} from '../lists/query/fuzzy.ts';
import {fieldLine} from '../prompt/input-line.ts';
import type {Prompt, State} from '../state/state.ts';
import {commandsFor, helpFor, isBoundHere, keysText} from './commands.ts';
import type {Binding} from './keymap.ts';

const keyWidth = 22;

/** The command palette: what can be done here, each with its key; Enter does it. */
export function palettePane(state: State, prompt: Prompt, width: number, height: number, glyphs: Glyphs): Line[] {
	const matches = commandsFor(state, prompt.text);
	const rows = matches.map(({item, indices}, at) =>
		selectable(
			line(span(padEnd(keysText(item), keyWidth), 'accent'), ...highlighted(item.label, indices)),
			at === prompt.choice,
			innerWidth(width),
			glyphs,
		),
	);
	return listWithField('Commands', 'enter does it · esc closes', ':', prompt, rows, matches, width, height, glyphs);
}

/** All keys, those of this screen first; typing searches. */
export function helpPane(state: State, prompt: Prompt, width: number, height: number, glyphs: Glyphs): Line[] {
	const matches = helpFor(state, prompt.text);
	const rows = matches.map(({item, indices}, at) => {
		const isHere = isBoundHere(state, item);
		const where = isHere ? '' : `  on ${item.modes[0]}`;
		return selectable(
			line(
				span(padEnd(keysText(item), keyWidth), isHere ? 'accent' : 'quiet'),
				...highlighted(item.label, indices),
				span(where, 'quiet'),
			),
			at === prompt.choice,
			innerWidth(width),
			glyphs,
		);
	});
	return listWithField('Help', 'type to search · esc closes', '?', prompt, rows, matches, width, height, glyphs);
}

function listWithField(
	title: string,
	note: string,
	sign: string,
	prompt: Prompt,
	rows: readonly Line[],
	matches: readonly FuzzyMatch<Binding>[],
	width: number,
	height: number,
	glyphs: Glyphs,
): Line[] {
	const room = Math.max(1, height - 4);
	const first = Math.floor(Math.min(prompt.choice, Math.max(0, rows.length - 1)) / room) * room;
	const shown = rows.length === 0 ? [[span('  Nothing is called that. Backspace takes a letter back.')]] : rows;
	const count = `${Math.min(prompt.choice + 1, matches.length)} of ${matches.length}`;
	return drawPane(
		{
			title,
			note: `${count} · ${note}`,
			lines: [
				fieldLine([span(`${sign} `, 'accent')], prompt, [], innerWidth(width)),
				[],
				...shown.slice(first, first + room),
			],
		},
		width,
		height,
		true,
		glyphs,
	);
}

/** The label with the letters that the query found. */
function highlighted(label: string, indices: readonly number[]): Line {
	return [...label].map((character, at) => span(character, indices.includes(at) ? 'strong' : 'plain'));
}
