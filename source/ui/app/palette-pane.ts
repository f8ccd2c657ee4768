import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, plainLine, span, textWidth} from '../draw/lines.ts';
import {drawPane, innerWidth} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {fieldLine} from '../prompt/input-line.ts';
import type {Prompt, State} from '../state/state.ts';
import {type ChoosingKind, type Entry, entriesFor} from './commands.ts';
import type {Finding, Found} from './find.ts';

/** Columns of the keys with the gap behind them: from this width on as many as the longest of them take. */
const wide = {from: 100, keys: 28};
const widestKeys = 22;
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
	const {found, isGood, isOfKind} = entriesFor(state, prompt);
	const keyWidth = prompt.kind === 'palette' || prompt.kind === 'help' ? keyWidthOf(found, width) : 0;
	const rows = found.map((each, at) =>
		selectable(entryLine(each, keyWidth), at === prompt.choice, innerWidth(width), glyphs),
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
				remarkOf(prompt, found.length, {isGood, isOfKind}, innerWidth(width)),
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
function remarkOf(
	{kind, text, problem}: Prompt,
	count: number,
	{isGood, isOfKind}: Pick<Finding, 'isGood' | 'isOfKind'>,
	width: number,
): Line {
	if (problem !== undefined) {
		return [span(`  ${problem}`, 'warning')];
	}

	if (count === 0 && text === '') {
		return plainLine('  There is nothing to choose from yet.');
	}

	if (count === 0) {
		return plainLine('  Nothing is called that. Backspace takes a letter back.');
	}

	if (isOfKind) {
		return [span('  All of this kind. ↓ chooses one.', 'quiet')];
	}

	if (!isGood) {
		return plainLine('  Nothing is called that; these have its letters. ↓ chooses one.');
	}

	if (text !== '' || (kind !== 'palette' && kind !== 'help')) {
		return [];
	}

	const whole = remarks.find((remark) => textWidth(remark) + 2 <= width) ?? '';
	return [span(`  ${whole}`, 'quiet')];
}

const remarks = [
	'Type to find a key, term, leak, month, preset, filter, run or customer.',
	'Type to find a key, a term, a month or a customer.',
];

/** The keys of the found entries are beside what they do: where there is little room, no further than they need. */
function keyWidthOf(found: readonly Found<Entry>[], width: number): number {
	const widest = Math.max(0, ...found.map(({item}) => textWidth(item.keys ?? item.kind)));
	return width >= wide.from ? wide.keys : Math.min(widestKeys, widest + 2);
}

function entryLine({item, indices}: Found<Entry>, keyWidth: number): Line {
	const note = item.elsewhere ? `  ${placeOf(item.elsewhere)}` : item.note === undefined ? '' : `  ${item.note}`;
	const left = item.keys ?? item.kind;
	return line(
		...(keyWidth === 0
			? []
			: [span(padEnd(left, keyWidth - gap.length) + gap, item.keys && !item.elsewhere ? 'accent' : 'quiet')]),
		...highlighted(item.title, indices),
		span(note, 'quiet'),
	);
}

/** «on Month», «in the editor of SQL». */
function placeOf(place: string): string {
	return `${place.startsWith('the editor') ? 'in' : 'on'} ${place}`;
}

/** The label with the letters that the query found. */
function highlighted(label: string, indices: readonly number[]): Line {
	return [...label].map((character, at) => span(character, indices.includes(at) ? 'strong' : 'plain'));
}
