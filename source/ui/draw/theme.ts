import {asciiGlyphs, type Glyphs, toAscii, unicodeGlyphs} from './glyphs.ts';
import type {Line, Tone} from './lines.ts';
import {remember} from './memo.ts';

/** How lines reach the terminal: its characters, and the look of each tone as the codes before and after a span. */
export type Theme = {
	readonly name: ThemeName;
	readonly glyphs: Glyphs;
	readonly looks: Readonly<Record<Tone, readonly [open: string, close: string]>>;
};

export type ThemeName = 'calm' | 'high-contrast' | 'no-color' | 'bare';

const none = ['', ''] as const;
const bold = ['\u001B[1m', '\u001B[22m'] as const;
const dim = ['\u001B[2m', '\u001B[22m'] as const;
const inverse = ['\u001B[7m', '\u001B[27m'] as const;
const underlined = ['\u001B[4m', '\u001B[24m'] as const;
const magenta = ['\u001B[35m', '\u001B[39m'] as const;
const red = ['\u001B[1;31m', '\u001B[22;39m'] as const;

/** One accent, red for money lost; all else is the terminal's own foreground on its own background. */
const looks: Readonly<Record<ThemeName, Theme['looks']>> = {
	calm: {
		plain: none,
		quiet: dim,
		strong: bold,
		accent: magenta,
		selected: inverse,
		good: none,
		warning: bold,
		leak: red,
	},
	'high-contrast': {
		plain: none,
		quiet: none,
		strong: bold,
		accent: ['\u001B[1;4m', '\u001B[22;24m'],
		selected: inverse,
		good: none,
		warning: underlined,
		leak: ['\u001B[1;7m', '\u001B[22;27m'],
	},
	'no-color': {
		plain: none,
		quiet: none,
		strong: bold,
		accent: bold,
		selected: inverse,
		good: none,
		warning: none,
		leak: bold,
	},
	bare: {
		plain: none,
		quiet: none,
		strong: none,
		accent: none,
		selected: none,
		good: none,
		warning: none,
		leak: none,
	},
};

/** The theme of this name; the same object each time, so that what is drawn with it can be remembered. */
export const themeOf = remember(
	(name: ThemeName, isAscii: boolean): Theme => ({
		name,
		glyphs: isAscii ? asciiGlyphs : unicodeGlyphs,
		looks: looks[name],
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
