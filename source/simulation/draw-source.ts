import {type CustomerDraws, drawChurnRank, drawCustomer, roomForDraws, yearDraws} from './random.ts';
import type {Settings} from './settings.ts';

/** Where the draws of a simulation's customers come from, over whole years. */
export type DrawSource = {
	/** A customer's draws, valid until those of another are asked for. */
	readonly of: (customerId: number) => CustomerDraws;
	/** A customer's rank among those that may churn in a year (0 is the first). */
	readonly rank: (customerId: number, year: number) => number;
};

/** So many customers' draws are kept, 4 MB for a year: churn needs them first, the months then find them there. */
const mostKept = 4096;

/** The draws of these settings' customers: kept where they are few, else drawn anew each time. */
export function drawSource({seed, customers, months}: Settings): DrawSource {
	const wholeYears = Math.ceil(months / 12) * 12;
	if (customers > mostKept) {
		const draws = roomForDraws(wholeYears);
		return {
			of(customerId) {
				drawCustomer(seed, customerId, draws);
				return draws;
			},
			rank: (customerId, year) => drawChurnRank(seed, customerId, year),
		};
	}

	const kept: CustomerDraws[] = [];
	const of = (customerId: number): CustomerDraws => {
		const known = kept[customerId];
		if (known) {
			return known;
		}

		const draws = roomForDraws(wholeYears);
		drawCustomer(seed, customerId, draws);
		kept[customerId] = draws;
		return draws;
	};
	return {of, rank: (customerId, year) => yearDraws(of(customerId), year).rank};
}
