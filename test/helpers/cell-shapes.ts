/** A cell of the picture, in pixels. Whole numbers and halves, so that lines fall on pixels. */
export const cell = {width: 8, height: 18};

/** The parts of an SVG path that draw a character which fills its cell: strokes, or areas. */
export type Shape = {readonly stroke?: string; readonly area?: string; readonly heavy?: string};

const {width, height} = cell;
const middle = width / 2;
const center = height / 2;
const radius = middle;

/** Strokes of a cell, or of `wide` pixels of cells, whose top left corner is given. */
const strokes: Readonly<Record<string, (x: number, y: number, wide: number) => string>> = {
	'─': (x, y, wide) => `M${x} ${y + center}h${wide}`,
	'│': (x, y) => `M${x + middle} ${y}v${height}`,
	'┼': (x, y) => `M${x} ${y + center}h${width}M${x + middle} ${y}v${height}`,
	'═': (x, y, wide) => `M${x} ${y + center - 2}h${wide}M${x} ${y + center + 2}h${wide}`,
	'╭': (x, y) => `M${x + middle} ${y + height}v${radius - center}q0 ${-radius} ${radius} ${-radius}`,
	'╮': (x, y) => `M${x} ${y + center}q${radius} 0 ${radius} ${radius}v${center - radius}`,
	'╰': (x, y) => `M${x + middle} ${y}v${center - radius}q0 ${radius} ${radius} ${radius}`,
	'╯': (x, y) => `M${x} ${y + center}q${radius} 0 ${radius} ${-radius}v${radius - center}`,
};

/** Columns from the foot of the cell, and bars from its left edge, in eighths. */
const columns = '▁▂▃▄▅▆▇█';
const bars = '▏▎▍▌▋▊▉';

/**
 * How to draw characters that must meet their neighbours, whatever the font: one, or several of those that go on sideways.
 * `undefined` for all that are written.
 */
export function shapeOf(text: string, x: number, y: number): Shape | undefined {
	const character = text.charAt(0);
	const wide = text.length * width;
	const stroke = strokes[character];
	if (stroke) {
		return {stroke: stroke(x, y, wide)};
	}

	if (character === '━') {
		return {heavy: `M${x} ${y + center}h${wide}`};
	}

	const column = columns.indexOf(character) + 1;
	if (column > 0) {
		const tall = rounded(((height - 4) * column) / 8);
		return {area: rectangle(x, rounded(y + height - 2 - tall), wide, tall)};
	}

	const bar = bars.indexOf(character) + 1;
	return bar > 0 ? {area: rectangle(x, y + 2, rounded((width * bar) / 8), height - 4)} : undefined;
}

export function rectangle(x: number, y: number, wide: number, tall: number): string {
	return `M${x} ${y}h${wide}v${tall}h${-wide}z`;
}

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
