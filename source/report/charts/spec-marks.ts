import type {NumericValueRef, RectMark, RuleMark, TextMark, TextValueRef} from 'vega';
import type {Standing} from './chart.ts';

/** Text in charts, in CSS pixels. */
export const textSize = 12;

/** Room that a text of this size takes, in CSS pixels; wide enough for any usual font. */
export function roomFor(text: string): number {
	return Math.ceil([...text].length * textSize * 0.62);
}

type Say = {
	readonly x: number | NumericValueRef;
	readonly y: number | NumericValueRef;
	readonly text: string | TextValueRef;
	readonly align?: 'left' | 'center' | 'right';
	readonly isStrong?: boolean;
	readonly isQuiet?: boolean;
};

/** A text, once or for each row of the data; its middle is at `y`. */
export function say({x, y, text, align = 'left', isStrong, isQuiet}: Say, from?: string): TextMark {
	return {
		type: 'text',
		...(from !== undefined && {from: {data: from}}),
		interactive: false,
		aria: false,
		encode: {
			enter: {
				x: typeof x === 'number' ? {value: x} : x,
				y: typeof y === 'number' ? {value: y} : y,
				text: typeof text === 'string' ? {value: text} : text,
				align: {value: align},
				baseline: {value: 'middle'},
				fontSize: {value: textSize},
				fill: {value: isQuiet ? 'var(--quiet)' : 'currentColor'},
				...(isStrong && {fontWeight: {value: 'bold'}}),
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
