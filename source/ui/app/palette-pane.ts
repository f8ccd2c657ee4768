import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, plainLine, span} from '../draw/lines.ts';
import {drawPane, innerWidth} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {fieldLine} from '../prompt/input-line.ts';
import type {Prompt, State} from '../state/state.ts';
import {type ChoosingKind, type Entry, entriesFor} from './commands.ts';
import type {Found} from './find.ts';

/** Columns of the keys with the gap behind them: where there is room, as many as the longest of them take. */
function keyWidth(width: number): number {
	return width >= 100 ? 28 : 22;
}

/** Between the keys and what they do. */
const gap = ' ';

type Looks = {readonly title: string; readonly note: string; readonly sign: string};

const looks: Readonly<Record<ChoosingKind, Looks>> = {
	palette: {title: 'Commands', note: 'enter does it · esc closes', sign: ':'},
	help: {title: 'Help', note: 'type to search · esc closes', sign: '?'},
	queries: {title: 'Queries run before', note: 'enter puts it in · esc closes', sign: '>'},
	scenario: {title: 'Score the query', note: 'enter scores · esc closes', sign: '='},
	export: {title: 'Export', note: 'enter asks where to · esc closes', sign: 'e'},
};

/** What can be done or found, each with its keys or its kind, below the field in which it is searched. */
export function palettePane(
	state: State,
	prompt: Prompt & {readonly kind: ChoosingKind},
	width: number,
	height: number,
	glyphs: Glyphs,
): Line[] {
	const {title, note, sign} = looks[prompt.kind];
	const {found, isGood} = entriesFor(state, prompt);
	const rows = found.map((each, at) =>
		selectable(entryLine(each, prompt.kind, keyWidth(width)), at === prompt.choice, innerWidth(width), glyphs),
	);
	const room = Math.max(1, height - 4);
	const first = Math.floor(Math.max(0, Math.min(prompt.choice, rows.length - 1)) / room) * room;
	const count = prompt.choice < 0 ? `${found.length} in all` : `${prompt.choice + 1} of ${found.length}`;
	return drawPane(
		{
			title,
			note: `${count} · ${note}`,
			lines: [
				fieldLine([span(`${sign} `, 'accent')], prompt, [], innerWidth(width)),
				remarkOf(prompt, found.length, isGood),
				...rows.slice(first, first + room),
			],
		},
		width,
		height,
		true,
		glyphs,
	);
}

/** What is said between the field and the list. */
function remarkOf({kind, text, problem}: Prompt, count: number, isGood: boolean): Line {
	if (problem !== undefined) {
		return [span(`  ${problem}`, 'warning')];
	}

	if (count === 0) {
		return plainLine('  Nothing is called that. Backspace takes a letter back.');
	}

	if (!isGood) {
		return plainLine('  Nothing is called that; these have its letters. ↓ chooses one.');
	}

	return text === '' && (kind === 'palette' || kind === 'help')
		? [span('  Type to find a key, term, leak, month, preset, filter, run or customer.', 'quiet')]
		: [];
}

function entryLine({item, indices}: Found<Entry>, kind: ChoosingKind, keys: number): Line {
	const note = item.elsewhere ? `  on ${item.elsewhere}` : item.note === undefined ? '' : `  ${item.note}`;
	const left = item.keys ?? item.kind;
	return line(
		...(kind !== 'palette' && kind !== 'help'
			? []
			: [span(padEnd(left, keys - gap.length) + gap, item.keys && !item.elsewhere ? 'accent' : 'quiet')]),
		...highlighted(item.title, indices),
		span(note, 'quiet'),
	);
}

/** The label with the letters that the query found. */
function highlighted(label: string, indices: readonly number[]): Line {
	return [...label].map((character, at) => span(character, indices.includes(at) ? 'strong' : 'plain'));
}
