import type {Glyphs} from './glyphs.ts';

/**
 * A bar of blocks, `width` columns long where `value` is `most`, to an eighth of a column. Less than that shows as a trace;
 * zero, and what is no amount, shows nothing. Not filled up with spaces.
 */
export function bar(value: number, most: number, width: number, {eighths, trace}: Glyphs): string {
	if (!(value > 0) || width < 1) {
		return '';
	}

	const parts = Math.floor(width) * eighths.length;
	const share = most > 0 ? Math.min(1, value / most) : 1;
	const filled = Math.round(share * parts);
	const full = (eighths.at(-1) as string).repeat(Math.floor(filled / eighths.length));
	return filled === 0 ? trace.bar : full + (eighths[(filled % eighths.length) - 1] ?? '');
}

/** The bar in words: «collected $38,649.00, 89 % of the longest». `shown` is the value as the screen writes it. */
export function describeBar(name: string, shown: string, value: number, most: number): string {
	const share = most > 0 ? Math.round((Math.max(0, value) / most) * 100) : 0;
	return most > 0 ? `${name} ${shown}, ${share} % of the longest` : `${name} ${shown}`;
}
