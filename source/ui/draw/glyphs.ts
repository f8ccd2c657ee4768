import {charactersOf, textWidth} from './lines.ts';

/** The characters that pictures are made of, each one column wide. */
export type Glyphs = {
	readonly name: 'unicode' | 'ascii';
	/** Bar tips from an eighth to a full cell. */
	readonly eighths: readonly string[];
	/** Column heights from an eighth to a full cell. */
	readonly heights: readonly string[];
	/** What is less than an eighth but not nothing: in a bar, and in a column. */
	readonly trace: Readonly<Record<'bar' | 'column', string>>;
	/** Fills of areas that lie on one another, all different; none but the first is also a column's height. */
	readonly fills: readonly string[];
	/** Shades from little to most. */
	readonly shades: readonly string[];
	/** A mark on the axis below a chart: the day one stands on. */
	readonly here: string;
	/** Points of two lines in one picture, and of both where they meet; a terminal with Braille draws finer ones. */
	readonly points: Readonly<Record<'before' | 'now' | 'both', string>>;
	readonly box: Readonly<
		Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight' | 'horizontal' | 'vertical' | 'cross', string>
	>;
	readonly selected: string;
	readonly left: string;
	readonly right: string;
	readonly up: string;
	readonly down: string;
	readonly dot: string;
	readonly minus: string;
	readonly ellipsis: string;
	readonly dash: string;
	readonly crumb: string;
	/** The stretches of a day axis: before the due date, grace, past grace. */
	readonly stretch: Readonly<Record<'open' | 'grace' | 'loss', string>>;
};

export const unicodeGlyphs: Glyphs = {
	name: 'unicode',
	eighths: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
	heights: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
	trace: {bar: '╴', column: '.'},
	fills: ['█', '▒', '▓', '░'],
	shades: ['░', '▒', '▓', '█'],
	here: '▲',
	points: {before: '·', now: '•', both: '•'},
	box: {
		topLeft: '╭',
		topRight: '╮',
		bottomLeft: '╰',
		bottomRight: '╯',
		horizontal: '─',
		vertical: '│',
		cross: '┼',
	},
	selected: '▸',
	left: '◂',
	right: '▸',
	up: '▲',
	down: '▼',
	dot: '·',
	minus: '−',
	ellipsis: '…',
	dash: '—',
	crumb: '›',
	stretch: {open: '─', grace: '═', loss: '━'},
};

export const asciiGlyphs: Glyphs = {
	name: 'ascii',
	eighths: [':', ':', '-', '-', '=', '=', '+', '#'],
	heights: ['_', '-', '~', '=', '+', '*', '%', '#'],
	trace: {bar: '.', column: '.'},
	fills: ['#', ':', 'o', '/'],
	shades: ['.', ':', '+', '#'],
	here: '^',
	points: {before: '.', now: '*', both: '@'},
	box: {
		topLeft: '+',
		topRight: '+',
		bottomLeft: '+',
		bottomRight: '+',
		horizontal: '-',
		vertical: '|',
		cross: '+',
	},
	selected: '>',
	left: '<',
	right: '>',
	up: '^',
	down: 'v',
	dot: '.',
	minus: '-',
	ellipsis: '~',
	dash: '-',
	crumb: '>',
	stretch: {open: '-', grace: '=', loss: '#'},
};

/** Signs by the one ASCII character that stands for them, so that nothing moves. */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
	[
		'·.',
		'−-',
		'–-',
		'—-',
		'…~',
		'›>',
		'→>',
		'←<',
		'↑^',
		'↓v',
		'×x',
		'÷/',
		"’'",
		'«"',
		'»"',
		'⇄~',
		'▸>',
		'◂<',
		'▲^',
		'•*',
		'▼v',
	].map(([sign, twin]) => [sign, twin]),
);

/** Letters that have no accent to take off. */
const letters: Readonly<Record<string, string>> = {
	Ø: 'O',
	ø: 'o',
	Æ: 'A',
	æ: 'a',
	ß: 's',
	Ł: 'L',
	ł: 'l',
	Đ: 'D',
	đ: 'd',
	ı: 'i',
};

/** Text for a terminal that shows ASCII alone, as wide as before: known signs by their twins, accented letters by their base, the rest as `?`. */
export function toAscii(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII itself
	return /^[\x00-\x7f]*$/.test(text) ? text : charactersOf(text).map(asciiOf).join('');
}

function asciiOf(character: string): string {
	const base = twins[character] ?? letters[character] ?? (character.normalize('NFD')[0] as string);
	const width = textWidth(character);
	return base <= '\x7f' && width === 1 ? base : '?'.repeat(width);
}
