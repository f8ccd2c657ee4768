import {sumBridges} from '../../domain/bridge.ts';
import {collectionByAge, knownDaysOfCollection} from '../../domain/collection-by-age.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {pastGraceOn} from '../../domain/settlement.ts';
import {areaChart} from '../draw/area-chart.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, plainLine, textWidth} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {percentText} from '../draw/percent-text.ts';
import {ledgerIn, monthBridges, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

const collectedOf = remember((ledger: Ledger, ages: number) =>
	collectionByAge(ledger, knownDaysOfCollection(ledger, ages), ages),
);

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
		const marks = [
			{age: 0, text: 'issued'},
			{age: terms, text: `${width < 52 ? '' : 'day '}${terms}: due`},
			{age: terms + grace, text: `${terms + grace}: grace ends`},
		].filter(({age}, at, all) => all.findIndex((other) => other.age === age) === at);
		const frame = {
			most: billed,
			format: (cents: number) => (billed === 0 ? '0 %' : `${Math.round((cents / billed) * 100)} %`),
			labels: marks.map(({age, text}, at) => ({
				at: at === marks.length - 1 && at > 0 ? 1 - (text.length + 0.5) / Math.max(1, width - 6) : age / ages,
				text,
			})),
		};
		const [due, late] = [percentText(shareAt(terms)), percentText(shareAt(terms + grace))];
		const key =
			[`in by the due date ${due} · by the end of grace ${late}`, `when due ${due} · with grace ${late}`].find(
				(text) => textWidth(text) <= width,
			) ?? `${due} · ${late}`;
		const chart = areaChart([{tone: 'accent', values: collected}], ages, width, height - 1, frame, glyphs);
		return [plainLine(key), ...chart];
	},
);
