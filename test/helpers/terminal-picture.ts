import {palette} from '../../source/ui/draw/hues.ts';
import {cell, rectangle, shapeOf} from './cell-shapes.ts';
import {hexOf} from './color-sight.ts';
import type {CellRun, Look} from './styled-cells.ts';

/** The colours of a terminal: its ground, its text, its quiet text, and what it shows for the palette's numbers. */
export type Palette = {
	readonly ground: string;
	readonly edge: string;
	readonly text: string;
	readonly quiet: string;
	readonly colors: Readonly<Record<number, string>>;
};

/** The program's own colours for such a ground, as every terminal shows them. */
function inksOf(ground: keyof typeof palette): Readonly<Record<number, string>> {
	return Object.fromEntries(Object.values(palette[ground]).map((color) => [color, hexOf(color)]));
}

export const palettes = {
	dark: {
		ground: '#16181d',
		edge: '#2c3038',
		text: '#d8dbe2',
		quiet: '#8d94a1',
		colors: inksOf('dark'),
	},
	light: {
		ground: '#fcfcfa',
		edge: '#dcdedb',
		text: '#24282e',
		quiet: '#686f79',
		colors: inksOf('light'),
	},
} as const satisfies Record<string, Palette>;

const margin = {x: 12, y: 10};
/** At this size the letters of most monospaced fonts are as wide as a cell. */
const fontSize = 13.3;
/** From the top of a cell to the line that letters stand on. */
const baseline = 13;

/** The picture of a terminal as SVG, the same on every machine: each text is given the width of its cells. */
export function terminalPicture(title: string, lines: readonly (readonly CellRun[])[], palette: Palette): string {
	const last = lines.findLastIndex((runs) => runs.some(({text}) => text.trim() !== ''));
	const shown = lines.slice(0, last + 1);
	const columns = Math.max(...shown.flat().map((run) => run.column + run.columns));
	const width = columns * cell.width + margin.x * 2;
	const height = shown.length * cell.height + margin.y * 2;
	const texts: string[] = [];
	const paths = new Map<string, string>();
	const draw = (attributes: string, path: string) => paths.set(attributes, (paths.get(attributes) ?? '') + path);
	for (const [row, runs] of shown.entries()) {
		const y = margin.y + row * cell.height;
		for (const run of runs) {
			const ink = inkOf(run.look, palette);
			if (run.look.isInverse) {
				const x = margin.x + run.column * cell.width;
				draw(`fill="${palette.text}"`, rectangle(x, y, run.columns * cell.width, cell.height));
			}

			for (const {text, column, columns: wide} of pieces(run)) {
				const x = margin.x + column * cell.width;
				const {stroke, heavy, area} = shapeOf(text, x, y) ?? {};
				if (stroke) {
					draw(`fill="none" stroke="${ink}"`, stroke);
				} else if (heavy) {
					draw(`fill="none" stroke="${ink}" stroke-width="3"`, heavy);
				} else if (area) {
					draw(`fill="${ink}"`, area);
				} else {
					texts.push(textElement(text, x, y + baseline, wide * cell.width, run.look, ink));
				}
			}
		}
	}

	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="${palette.ground}" stroke="${palette.edge}"/>`,
		...[...paths].map(([attributes, path]) => `<path ${attributes} d="${path}"/>`),
		`<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${fontSize}">`,
		...texts,
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

/** Lines and columns go on sideways; other pictures stand alone. */
const piece =
	/([─═━▁-█])\1*|[\u2190-\u21FF\u2500-\u25FF]|[^\s\u2190-\u21FF\u2500-\u25FF]+( [^\s\u2190-\u21FF\u2500-\u25FF]+)*/g;

type Piece = {readonly text: string; readonly column: number; readonly columns: number};

/**
 * What is placed on its own: words with single spaces between them, and every character that fills its cell or that fonts
 * give widths of their own. Nothing where nothing is to be seen.
 */
function pieces(run: CellRun): readonly Piece[] {
	const isWide = run.columns > [...run.text].length;
	if (isWide) {
		throw new Error(`a wide character: ${run.text}`);
	}

	const found = run.text.matchAll(piece);
	return [...found].map(({0: text, index}) => ({text, column: run.column + index, columns: text.length}));
}

function inkOf({color, isDim, isInverse}: Look, palette: Palette): string {
	if (isInverse) {
		return palette.ground;
	}

	const ink = color === undefined ? (isDim ? palette.quiet : palette.text) : palette.colors[color];
	if (ink === undefined) {
		throw new Error(`the palette has no colour ${color}`);
	}

	return ink;
}

function textElement(text: string, x: number, y: number, width: number, look: Look, ink: string): string {
	const weight = look.isBold ? ' font-weight="bold"' : '';
	const line = look.isUnderlined ? ' text-decoration="underline"' : '';
	return `<text x="${x}" y="${y}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${ink}"${weight}${line}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
