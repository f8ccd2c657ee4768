import type {NumericValueRef, RectMark, RuleMark, TextMark} from 'vega';
import type {Standing} from './chart.ts';

/** Text in charts, in CSS pixels. */
export const textSize = 12;

/** Room that a text of this size takes, in CSS pixels; wide enough for any usual font. */
export function roomFor(text: string): number {
	return Math.ceil([...text].length * textSize * 0.62);
}

/** A text at its place, in CSS pixels: a row of data, for in a specification some words mean something to Vega. */
export type Word = {
	readonly text: string;
	readonly x: number;
	/** The middle of its letters. */
	readonly y: number;
	readonly align: 'left' | 'center' | 'right';
	readonly weight: 'normal' | 'bold';
	readonly fill: string;
};

type Looks = {readonly align?: Word['align']; readonly isStrong?: boolean; readonly isQuiet?: boolean};

export function word(text: string, x: number, y: number, {align = 'left', isStrong, isQuiet}: Looks = {}): Word {
	const fill = isQuiet ? 'var(--quiet)' : 'currentColor';
	return {text, x, y, align, weight: isStrong ? 'bold' : 'normal', fill};
}

/** A text for each row of words; where a scale knows their place better than they do, it is given. */
export function words(
	from: string,
	place: {readonly x?: NumericValueRef; readonly y?: NumericValueRef} = {},
): TextMark {
	return {
		type: 'text',
		from: {data: from},
		interactive: false,
		aria: false,
		encode: {
			enter: {
				x: place.x ?? {field: 'x'},
				y: place.y ?? {field: 'y'},
				text: {field: 'text'},
				align: {field: 'align'},
				baseline: {value: 'middle'},
				fontSize: {value: textSize},
				fontWeight: {field: 'weight'},
				fill: {field: 'fill'},
			},
		},
	};
}

type Box = {
	readonly x: NumericValueRef;
	readonly x2?: NumericValueRef;
	readonly y: NumericValueRef;
	readonly y2?: NumericValueRef;
	readonly width?: number;
	readonly height?: number;
};

/** The name of the rows that are drawn as boxes of this standing; a mark and its data can't share one. */
export function rowsOf(standing: Standing): string {
	return `${standing}-rows`;
}

/** A filled box for each row of the data; the page's style gives each standing its colour and pattern. */
export function boxes(name: Standing | 'whole', from: string, {x, x2, y, y2, width, height}: Box): RectMark {
	return {
		type: 'rect',
		name,
		from: {data: from},
		interactive: false,
		aria: false,
		encode: {
			enter: {
				x,
				y,
				...(x2 && {x2}),
				...(y2 && {y2}),
				...(width !== undefined && {width: {value: width}}),
				...(height !== undefined && {height: {value: height}}),
			},
		},
	};
}

type Line = Readonly<Record<'x' | 'x2' | 'y' | 'y2', NumericValueRef>>;

/** A thin line, once or for each row of the data. */
export function lines(name: string, line: Line, from?: string): RuleMark {
	return {
		type: 'rule',
		name,
		...(from !== undefined && {from: {data: from}}),
		interactive: false,
		aria: false,
		encode: {enter: {...line, strokeWidth: {value: 1}}},
	};
}
