import type {Axis, Data, Mark, Scale, Spec} from 'vega';
import {type Currency, usd} from '../../domain/currency.ts';
import {chartWidth} from './chart.ts';
import {textSize} from './spec-marks.ts';

/** A chart of this height. Colours are names that the page's style gives a value, so that they follow the reader's theme. */
export function spec(height: number, parts: Pick<Spec, 'data' | 'scales' | 'axes' | 'marks'>): Spec {
	return {
		width: chartWidth,
		height,
		padding: 0,
		autosize: 'none',
		background: '',
		config: {
			axis: {
				labelFontSize: textSize - 1,
				labelColor: 'currentColor',
				domainColor: 'currentColor',
				tickColor: 'currentColor',
				gridColor: 'var(--line)',
			},
			text: {fontSize: textSize},
		},
		...parts,
	};
}

/** Rows of a chart as Vega's data. */
export function data(name: string, rows: readonly object[]): Data {
	return {name, values: [...rows]};
}

/** A linear scale of dollars over these pixels; what lies outside is drawn at its edge. */
export function dollars(domain: readonly [number, number], range: readonly [number, number]): Scale {
	return {name: 'dollars', type: 'linear', domain: [...domain], range: [...range], zero: false, clamp: true};
}

/** An axis of dollars with few labels: $0, $200k, $1.5M; of other money without its sign. */
export function dollarAxis(orient: 'bottom' | 'left', tickCount: number, currency: Currency = usd): Axis {
	const sign = currency.code === 'USD' ? '$' : '';
	return {
		orient,
		scale: 'dollars',
		tickCount,
		grid: true,
		ticks: false,
		domain: false,
		labelPadding: 6,
		labelOverlap: true,
		encode: {labels: {update: {text: {signal: `replace(format(datum.value, '${sign}~s'), 'G', 'B')`}}}},
	};
}

type GroupParts = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly data?: Data[];
	readonly scales?: Scale[];
	readonly axes?: Axis[];
	readonly marks: Mark[];
};

/** A chart within the chart, at its own place and with its own scales. */
export function group({x, y, width, height, ...parts}: GroupParts): Mark {
	return {
		type: 'group',
		interactive: false,
		aria: false,
		// Grid lines are as long as these signals say, which otherwise are those of the whole chart.
		signals: [
			{name: 'width', value: width},
			{name: 'height', value: height},
		],
		encode: {enter: {x: {value: x}, y: {value: y}, width: {value: width}, height: {value: height}}},
		...parts,
	};
}
