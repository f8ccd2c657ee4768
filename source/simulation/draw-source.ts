import {joiningScenarios, monthlyScenarios} from '../scenarios/index.ts';
import {renewalDraw} from './contracts.ts';
import {drawTen, type ManyDraws, roomForDraws, tensKey, together} from './many-draws.ts';
import {type CustomerDraws, isShared, type OwnDecision, rankDraw} from './random.ts';
import {drawnAlready, type RankedDraws, rankedDraws} from './ranked-draws.ts';
import {rateOf, ratesByMonth, type Settings} from './settings.ts';

/** Where the draws of a simulation's customers come from, over whole years. */
export type DrawSource = {
	/** The decisions with a stream of their own that these settings need. */
	readonly own: readonly OwnDecision[];
	/** A customer's draws, valid until those of another are asked for. */
	readonly of: (customerId: number) => CustomerDraws;
	/** Visits, of so many customers, those whose rank in the first year is below the bound. */
	readonly ranked: RankedDraws;
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

	const keys = tensKey(seed);
	const ten = roomForDraws(wholeYears, own);
	let drawn = -1;
	return {
		own,
		of(customerId) {
			const tens = Math.floor(customerId / together);
			if (tens !== drawn) {
				drawTen(keys, tens, ten);
				drawn = tens;
			}

			return ten.of[customerId - tens * together] as CustomerDraws;
		},
		ranked: rankedDraws({seed, customers, months: wholeYears}, own),
	};
}

function keptDraws(seed: string, own: readonly OwnDecision[], months: number): DrawSource {
	const keys = tensKey(seed);
	const kept: ManyDraws[] = [];
	const of = (customerId: number): CustomerDraws => {
		const tens = Math.floor(customerId / together);
		let ten = kept[tens];
		if (ten === undefined) {
			ten = roomForDraws(months, own);
			drawTen(keys, tens, ten);
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
				if (rankDraw(draws, 0) < bound) {
					visit(id, draws, drawnAlready);
				}
			}
		},
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
