import type {Ground} from './ground.ts';

/** What a terminal answers to `OSC 11 ; ?`: red, green and blue in one to four hexadecimal digits each, as X11 writes them. */
const answer = /^.\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?![\da-f])/is;

/** The brightest ground that counts as dark, white on it having a contrast of 7; the darkest light one, black having 10. */
const darkUpTo = 0.1;
const lightFrom = 0.45;

/** What the background is by this answer: of a middling one the terminal's own colours are a better guess than either of ours. `undefined` where it answers something else. */
export function groundOfAnswer(text: string): Ground | undefined {
	const channels = answer.exec(text)?.slice(1, 4);
	if (!channels) {
		return undefined;
	}

	const [red, green, blue] = channels.map((digits) => linear(Number.parseInt(digits, 16) / (16 ** digits.length - 1)));
	const luminance = 0.2126 * (red as number) + 0.7152 * (green as number) + 0.0722 * (blue as number);
	return luminance <= darkUpTo ? 'dark' : luminance >= lightFrom ? 'light' : 'unknown';
}

/** The light of a channel of sRGB, 0 to 1 (WCAG 2.2, relative luminance). */
function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
