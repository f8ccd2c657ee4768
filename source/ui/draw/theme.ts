import {type Hue, hues} from '../../scenarios/hues.ts';
import type {Ground} from '../terminal/ground.ts';
import {asciiGlyphs, type Glyphs, toAscii, unicodeGlyphs} from './glyphs.ts';
import {type Color, ownColors, palette} from './hues.ts';
import type {Line, Tone} from './lines.ts';
import {remember} from './memo.ts';

/** How lines reach the terminal: its characters, and the look of each tone as the codes before and after a span. */
export type Theme = {
	readonly name: ThemeName;
	readonly ground: Ground;
	readonly glyphs: Glyphs;
	readonly looks: Readonly<Record<Tone, Look>>;
};

export type ThemeName = 'calm' | 'high-contrast' | 'no-color' | 'bare';

type Look = readonly [open: string, close: string];

const none: Look = ['', ''];
const bold: Look = ['\u001B[1m', '\u001B[22m'];
const dim: Look = ['\u001B[2m', '\u001B[22m'];
const inverse: Look = ['\u001B[7m', '\u001B[27m'];
/** Of the 256 colours. */
const [black, white] = [16, 231];
const underlined: Look = ['\u001B[4m', '\u001B[24m'];

function everyHue(look: (hue: Hue) => Look): Record<Hue, Look> {
	return Object.fromEntries(hues.map((hue) => [hue, look(hue)])) as Record<Hue, Look>;
}

/** A colour that is legible on the ground; on an unknown one, the terminal's own. */
function colored(color: Color, ground: Ground): Look {
	const code = ground === 'unknown' ? ownColors[color] : `38;5;${palette[ground][color]}`;
	return [`\u001B[${code}m`, '\u001B[39m'];
}

/** The colour on the black or white that it brings along: that of the ground, so that pictures end where they do; where it is not known, bright on black, as clear on any. */
function onOwnGround(color: Color, ground: Ground): Look {
	const isLight = ground === 'light';
	const codes = `38;5;${palette[isLight ? 'light' : 'dark'][color]};48;5;${isLight ? white : black}`;
	return [`\u001B[1;${codes}m`, '\u001B[22;39;49m'];
}

/** One accent, and a hue for each thing that is told apart; all else is the terminal's own foreground on its own background. */
function calm(ground: Ground): Theme['looks'] {
	const [open, close] = colored('wrong', ground);
	return {
		...everyHue((hue) => colored(hue, ground)),
		plain: none,
		quiet: dim,
		strong: bold,
		accent: colored('accent', ground),
		drawn: colored('accent', ground),
		focus: bold,
		selected: inverse,
		good: none,
		warning: bold,
		wrong: [bold[0] + open, bold[1] + close],
	};
}

const boldUnderlined: Look = ['\u001B[1;4m', '\u001B[22;24m'];

function highContrast(ground: Ground): Theme['looks'] {
	return {
		...everyHue((hue) => onOwnGround(hue, ground)),
		plain: none,
		quiet: none,
		strong: bold,
		accent: boldUnderlined,
		drawn: bold,
		focus: boldUnderlined,
		selected: inverse,
		good: none,
		warning: underlined,
		wrong: ['\u001B[1;7m', '\u001B[22;27m'],
	};
}

const noColor: Theme['looks'] = {
	...everyHue(() => bold),
	plain: none,
	quiet: none,
	strong: bold,
	accent: bold,
	drawn: bold,
	focus: bold,
	selected: inverse,
	good: none,
	warning: none,
	wrong: bold,
};

const bare: Theme['looks'] = {
	...everyHue(() => none),
	plain: none,
	quiet: none,
	strong: none,
	accent: none,
	drawn: none,
	focus: none,
	selected: none,
	good: none,
	warning: none,
	wrong: none,
};

function looksOf(name: ThemeName, ground: Ground): Theme['looks'] {
	return {calm: calm(ground), 'high-contrast': highContrast(ground), 'no-color': noColor, bare}[name];
}

/** The theme of this name; the same object each time, so that what is drawn with it can be remembered. */
export const themeOf = remember(
	(name: ThemeName, isAscii: boolean, ground: Ground = 'unknown'): Theme => ({
		name,
		ground,
		glyphs: isAscii ? asciiGlyphs : unicodeGlyphs,
		looks: looksOf(name, ground),
	}),
	4,
);

/** The line as the terminal takes it: each span between its codes, and twins for what an ASCII terminal can't show. */
export function paint(content: Line, theme: Theme): string {
	let painted = '';
	for (const {text, tone} of content) {
		const [open, close] = theme.looks[tone];
		const shown = theme.glyphs.name === 'ascii' ? toAscii(text) : text;
		painted += open === '' ? shown : open + shown + close;
	}

	return painted;
}

/** Lines as one text, painted. */
export function painted(lines: readonly Line[], theme: Theme): string {
	return lines.map((content) => paint(content, theme)).join('\n');
}
