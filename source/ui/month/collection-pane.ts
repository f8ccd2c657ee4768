import {sumBridges} from '../../domain/bridge.ts';
import {collectionByAge} from '../../domain/collection.ts';
import {pastGraceOn} from '../../domain/settlement.ts';
import {areaChart} from '../draw/area-chart.ts';
import type {AxisLabel} from '../draw/chart-frame.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, plainLine, textWidth} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {percentText} from '../draw/percent-text.ts';
import {ledgerIn, monthBridges, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

const collectedOf = remember(collectionByAge);

/** How much of what was billed has come in, by the age of the invoice; from the day after the grace on nothing more does. */
export function collectionPane(state: State, width: number, glyphs: Glyphs): Pane {
	const {grace} = state.settings;
	const terms = ledgerIn(state).termsDays;
	const ages = pastGraceOn(terms, policiesIn(state).books) + 1;
	const collected = collectedOf(ledgerIn(state), ages);
	const billed = sumBridges(monthBridges(state)).billedCents;
	const shareAt = (age: number) => (billed === 0 ? 0 : (collected[Math.min(age, ages - 1)] as number) / billed);
	return {
		title: 'Collected, by age of invoice',
		note: `${percentText(shareAt(ages))} of billed`,
		lines: [],
		picture: {
			least: 4,
			draw: (height) => drawn(collected, billed, terms, grace, innerWidth(width), height, glyphs),
		},
		spoken: [0, terms, terms + grace].map(
			(age) => `${percentText(shareAt(age))} of billed is in on day ${age} of the invoice`,
		),
		grows: true,
	};
}

const drawn = remember(
	(
		collected: Float64Array,
		billed: number,
		terms: number,
		grace: number,
		width: number,
		height: number,
		glyphs: Glyphs,
	): Line[] => {
		const ages = collected.length;
		const shareAt = (age: number) => (billed === 0 ? 0 : (collected[Math.min(age, ages - 1)] as number) / billed);
		const frame = {
			most: billed,
			format: (cents: number) => (billed === 0 ? '0 %' : `${Math.round((cents / billed) * 100)} %`),
			labels: ageLabels(terms, grace, ages, Math.max(1, width - scaleColumns), width < 52),
		};
		const [due, late] = [percentText(shareAt(terms)), percentText(shareAt(terms + grace))];
		const key =
			[`in by the due date ${due} · by the end of grace ${late}`, `when due ${due} · with grace ${late}`].find(
				(text) => textWidth(text) <= width,
			) ?? `${due} · ${late}`;
		const chart = areaChart([{tone: 'drawn', values: collected}], ages, width, height - 1, frame, glyphs);
		return [plainLine(key), ...chart];
	},
);

/** Columns of the percentages and the line beside them. */
const scaleColumns = 6;

/** The days that matter in the life of an invoice, each where it is on the axis; the last one ends at its right end. */
function ageLabels(terms: number, grace: number, ages: number, columns: number, isTight: boolean): AxisLabel[] {
	const atEnd = (text: string) => ({at: 1 - (text.length + 0.5) / columns, text});
	const issued = {at: 0, text: 'issued'};
	const due = {at: terms / ages, text: `${isTight ? '' : 'day '}${terms}: due`};
	if (grace === 0) {
		return terms === 0 ? [issued] : [issued, atEnd(due.text)];
	}

	const [whole, brief] = [atEnd(`${terms + grace}: grace ends`), atEnd(`${terms + grace}: grace`)];
	const isClear = Math.floor(whole.at * columns) > Math.floor(due.at * columns) + due.text.length;
	return [issued, ...(terms > 0 ? [due] : []), terms > 0 && !isClear ? brief : whole];
}
