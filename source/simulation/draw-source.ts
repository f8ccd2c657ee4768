import {joiningScenarios, monthlyScenarios} from '../scenarios/index.ts';
import {rowsAtOnce} from './alea-rows.ts';
import {renewalDraw} from './contracts.ts';
import {
	beginRanks,
	drawOn,
	drawTen,
	type ManyDraws,
	mayRankBelow,
	moveOn,
	roomForDraws,
	together,
} from './many-draws.ts';
import {type CustomerDraws, isShared, type OwnDecision, yearDraws} from './random.ts';
import {rateOf, ratesByMonth, type Settings} from './settings.ts';

/** What is done with a customer's draws. */
export type Visit = (customerId: number, draws: CustomerDraws) => void;

/** Where the draws of a simulation's customers come from, over whole years. */
export type DrawSource = {
	/** The decisions with a stream of their own that these settings need. */
	readonly own: readonly OwnDecision[];
	/** A customer's draws, valid until those of another are asked for. */
	readonly of: (customerId: number) => CustomerDraws;
	/** Visits, of so many customers, those whose rank in the first year is below the bound. */
	readonly ranked: (firstId: number, count: number, bound: number, visit: Visit) => void;
};

/** So many customers' draws are kept, 4 MB for a year: churn needs them first, the months then find them there. */
const mostKept = 4096;

/** The draws of these settings' customers: kept where they are few, else drawn anew each time; ten at a time, for customers are looked at one after the other. */
export function drawSource(settings: Settings): DrawSource {
	const {seed, customers, months} = settings;
	const wholeYears = Math.ceil(months / 12) * 12;
	const own = ownDecisions({...settings, months: wholeYears});
	if (customers <= mostKept) {
		return keptDraws(seed, own, wholeYears);
	}

	const ten = roomForDraws(wholeYears, own);
	let drawn = -1;
	return {
		own,
		of(customerId) {
			const tens = Math.floor(customerId / together);
			if (tens !== drawn) {
				drawTen(seed, tens, ten);
				drawn = tens;
			}

			return ten.of[customerId - tens * together] as CustomerDraws;
		},
		ranked: rankedDraws(seed, own, wholeYears),
	};
}

function keptDraws(seed: string, own: readonly OwnDecision[], months: number): DrawSource {
	const kept: ManyDraws[] = [];
	const of = (customerId: number): CustomerDraws => {
		const tens = Math.floor(customerId / together);
		let ten = kept[tens];
		if (ten === undefined) {
			ten = roomForDraws(months, own);
			drawTen(seed, tens, ten);
			kept[tens] = ten;
		}

		return ten.of[customerId - tens * together] as CustomerDraws;
	};
	return {
		own,
		of,
		ranked(firstId, count, bound, visit) {
			for (let id = firstId; id < firstId + count; id++) {
				const draws = of(id);
				if (yearDraws(draws, 0).rank < bound) {
					visit(id, draws);
				}
			}
		},
	};
}

/** Draws a rank for everybody and the rest for those alone whose rank is small, a few of them side by side. */
function rankedDraws(seed: string, own: readonly OwnDecision[], months: number): DrawSource['ranked'] {
	const ten = roomForDraws(0);
	const found = roomForDraws(months, own, rowsAtOnce);
	const ids = new Int32Array(rowsAtOnce);
	let waiting = 0;
	const visitFound = (bound: number, visit: Visit) => {
		drawOn(seed, ids.subarray(0, waiting), found);
		for (let row = 0; row < waiting; row++) {
			const draws = found.of[row] as CustomerDraws;
			if (yearDraws(draws, 0).rank < bound) {
				visit(ids[row] as number, draws);
			}
		}

		waiting = 0;
	};
	const lookAtTen = (firstId: number, end: number, bound: number, visit: Visit) => {
		const tens = Math.floor(firstId / together);
		beginRanks(seed, tens, ten);
		for (let id = firstId; id < end; id++) {
			const digit = id - tens * together;
			if (mayRankBelow(ten, digit, bound)) {
				moveOn(seed, tens, digit, ten, found, waiting);
				ids[waiting++] = id;
				if (waiting === rowsAtOnce) {
					visitFound(bound, visit);
				}
			}
		}
	};
	return (firstId, count, bound, visit) => {
		const end = firstId + count;
		for (let id = firstId; id < end; id += together - (id % together)) {
			lookAtTen(id, Math.min(end, id + together - (id % together)), bound, visit);
		}

		visitFound(bound, visit);
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
