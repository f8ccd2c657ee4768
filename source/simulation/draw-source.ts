import {joiningScenarios, monthlyScenarios} from '../scenarios/index.ts';
import {renewalDraw} from './contracts.ts';
import {
	beginCustomer,
	type CustomerDraws,
	drawChurnRanks,
	drawCustomer,
	drawFirstMonths,
	isShared,
	type OwnDecision,
	roomForDraws,
	yearDraws,
} from './random.ts';
import {rateOf, ratesByMonth, type Settings} from './settings.ts';

/** Where the draws of a simulation's customers come from, over whole years. */
export type DrawSource = {
	/** The decisions with a stream of their own that these settings need. */
	readonly own: readonly OwnDecision[];
	/** A customer's draws, valid until those of another are asked for. */
	readonly of: (customerId: number) => CustomerDraws;
	/** The like, but of the months only the first so many, which may follow from what is drawn beside them. */
	readonly upTo: (customerId: number, monthsOf: (draws: CustomerDraws) => number) => CustomerDraws;
	/** A customer's rank among those that may churn in a year (0 is the first). */
	readonly rank: (customerId: number, year: number) => number;
};

/** So many customers' draws are kept, 4 MB for a year: churn needs them first, the months then find them there. */
const mostKept = 4096;

/** The draws of these settings' customers: kept where they are few, else drawn anew each time. */
export function drawSource(settings: Settings): DrawSource {
	const {seed, customers, months} = settings;
	const wholeYears = Math.ceil(months / 12) * 12;
	const own = ownDecisions({...settings, months: wholeYears});
	if (customers > mostKept) {
		const draws = roomForDraws(wholeYears, own);
		return {
			own,
			of(customerId) {
				drawCustomer(seed, customerId, draws);
				return draws;
			},
			upTo(customerId, monthsOf) {
				beginCustomer(seed, customerId, draws);
				drawFirstMonths(draws, monthsOf(draws));
				return draws;
			},
			rank: rankSource(seed),
		};
	}

	const kept: CustomerDraws[] = [];
	const of = (customerId: number): CustomerDraws => {
		const known = kept[customerId];
		if (known) {
			return known;
		}

		const draws = roomForDraws(wholeYears, own);
		drawCustomer(seed, customerId, draws);
		kept[customerId] = draws;
		return draws;
	};
	return {own, of, upTo: of, rank: (customerId, year) => yearDraws(of(customerId), year).rank};
}

/** Ranks are drawn ten at a time, for customers are looked at one after the other. */
function rankSource(seed: string): DrawSource['rank'] {
	const ranks = new Float64Array(10);
	let [drawnTens, drawnYear] = [-1, -1];
	return (customerId, year) => {
		const tens = Math.floor(customerId / 10);
		if (tens !== drawnTens || year !== drawnYear) {
			drawChurnRanks(seed, tens, year, ranks);
			drawnTens = tens;
			drawnYear = year;
		}

		return ranks[customerId - tens * 10] as number;
	};
}

/** Scenarios that strike in no month draw nothing: their streams are not begun. */
function ownDecisions(settings: Settings): readonly OwnDecision[] {
	const rates = ratesByMonth(settings);
	const striking = [
		...monthlyScenarios.filter((_, at) => rates[at]?.some((rate) => rate > 0)),
		...joiningScenarios.filter((scenario) => rateOf(settings, scenario) > 0),
	];
	const read = striking.flatMap(({decision, details}) => [
		{decision: decision.draw, isLasting: decision.isLasting === true},
		...details.map((draw) => ({decision: draw, isLasting: decision.isLasting === true})),
	]);
	const renewal = settings.discount ? [{decision: renewalDraw, isLasting: true}] : [];
	const byName = new Map([...read, ...renewal].map((own) => [own.decision, own]));
	return [...byName.values()].filter(({decision}) => !isShared(decision));
}
