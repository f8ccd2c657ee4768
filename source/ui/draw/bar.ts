import type {Glyphs} from './glyphs.ts';

/**
 * A bar of blocks, `width` columns long where `value` is `most`, to an eighth of a column. Any value above zero shows at
 * least the thinnest mark; zero, and what is no amount, shows nothing. Not filled up with spaces.
 */
export function bar(value: number, most: number, width: number, glyphs: Glyphs): string {
	if (!(value > 0) || width < 1) {
		return '';
	}

	const {eighths} = glyphs;
	const parts = Math.floor(width) * eighths.length;
	const share = most > 0 ? Math.min(1, value / most) : 1;
	const filled = Math.min(parts, Math.max(1, Math.round(share * parts)));
	const full = (eighths.at(-1) as string).repeat(Math.floor(filled / eighths.length));
	const tip = eighths[(filled % eighths.length) - 1] ?? '';
	const drawn = `${full}${tip}`.trimEnd();
	return drawn === '' ? thinnestMark(glyphs) : drawn;
}

function thinnestMark({eighths}: Glyphs): string {
	return eighths.find((mark) => mark.trim() !== '') as string;
}

/** The bar in words: «collected $38,649.00, 89 % of the longest». `shown` is the value as the screen writes it. */
export function describeBar(name: string, shown: string, value: number, most: number): string {
	const share = most > 0 ? Math.round((Math.max(0, value) / most) * 100) : 0;
	return most > 0 ? `${name} ${shown}, ${share} % of the longest` : `${name} ${shown}`;
}
