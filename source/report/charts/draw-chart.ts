import {type LoggerInterface, parse, type Spec, View} from 'vega';
import {plainText} from '../../domain/plain-text.ts';
import {barsSpec} from './bars-spec.ts';
import type {Chart} from './chart.ts';
import {columnsSpec} from './columns-spec.ts';
import {lifeSpec} from './life-spec.ts';
import {multiplesSpec} from './multiples-spec.ts';
import {tidySvg} from './tidy-svg.ts';
import {waterfallSpec} from './waterfall-spec.ts';

/**
 * The chart as SVG without its outermost element, which is the page's, and its height in CSS pixels. The same chart gives
 * the same text, on every machine: nothing is measured, for there are no fonts here.
 */
export async function drawChart(chart: Chart): Promise<{content: string; height: number}> {
	const spec = specOf(plain(chart));
	const complaints: unknown[] = [];
	const logger = loggerThat((...complaint) => complaints.push(...complaint));
	const svg = await new View(parse(spec), {renderer: 'none', logger}).toSVG();
	if (complaints.length > 0) {
		throw new Error(`a chart can't be drawn: ${complaints.join(', ')}`);
	}

	return {content: tidySvg(svg), height: spec.height as number};
}

/** A logger that hands on errors and warnings, which Vega else only prints: half a chart is no chart. */
function loggerThat(complains: (...complaint: readonly unknown[]) => void): LoggerInterface {
	const log = (hear: (...said: readonly unknown[]) => void) =>
		function (this: LoggerInterface, ...said: readonly unknown[]): LoggerInterface {
			hear(...said);
			return this;
		};
	const ignore = log(() => undefined);
	return {
		level: ignore as LoggerInterface['level'],
		error: log(complains),
		warn: log(complains),
		info: ignore,
		debug: ignore,
	};
}

/** The chart with texts that are safe to draw, be they from outside. */
function plain(chart: Chart): Chart {
	return JSON.parse(JSON.stringify(chart, (_, value) => (typeof value === 'string' ? plainText(value) : value)));
}

function specOf(chart: Chart): Spec {
	switch (chart.kind) {
		case 'waterfall':
			return waterfallSpec(chart);
		case 'multiples':
			return multiplesSpec(chart);
		case 'bars':
			return barsSpec(chart);
		case 'columns':
			return columnsSpec(chart);
		case 'life':
			return lifeSpec(chart);
	}
}
