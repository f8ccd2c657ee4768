import {canStirHundreds, hundred, hundredStreams} from './hundred-streams.ts';
import {
	beginRanks,
	drawOn,
	drawOwn,
	isFull,
	keepWaiting,
	mayRankBelow,
	roomForDraws,
	roomForOwn,
	roomForWaiting,
	sharedDraws,
	tensKey,
	together,
} from './many-draws.ts';
import {type CustomerDraws, type OwnDecision, rankDraw} from './random.ts';
import type {Settings} from './settings.ts';
import {endKey} from './stream-keys.ts';

/**
 * What is done with a customer's draws; it asks for no other's meanwhile. Those of months may still be missing, of so many
 * first months as are asked for they are there then.
 */
export type Visit = (customerId: number, draws: CustomerDraws, drawMonths: (months: number) => void) => void;

/** For draws that are all there. */
export const drawnAlready = (): void => undefined;

/** Visits, of so many customers, those whose rank in the first year is below the bound. */
export type RankedDraws = (firstId: number, count: number, bound: number, visit: Visit) => void;

/** Whose streams they are, and over how many months. */
type Streams = Pick<Settings, 'seed' | 'customers' | 'months'>;

/** From so many customers on, what it takes to have vectors is less than they spare. */
const manyCustomers = 50_000;

/** Draws a rank for everybody and the rest for those alone whose rank is small. */
export function rankedDraws(streams: Streams, own: readonly OwnDecision[]): RankedDraws {
	let ranked: RankedDraws | undefined;
	return (...asked) => {
		ranked ??=
			streams.customers >= manyCustomers && canStirHundreds()
				? rankedByHundreds(streams, own)
				: rankedByTens(streams, own);
		ranked(...asked);
	};
}

/** A hundred at a time, where numbers have the two digits that takes. */
export function rankedByHundreds(whose: Streams, own: readonly OwnDecision[]): RankedDraws {
	const {seed, months} = whose;
	const {key} = tensKey(seed);
	const streams = hundredStreams(key.codes.length, sharedDraws(0), sharedDraws(months));
	const ownDraws = roomForOwn(months, own);
	const begun = Array.from({length: hundred}, (_, place) => ({
		draws: {shared: streams.drawsAt(place), own: ownDraws},
		drawMonths: (months: number) => streams.drawUpTo(place, sharedDraws(months)),
	}));
	const firstOnes = rankedByTens(whose, own);
	return (firstId, count, bound, visit) => {
		const end = firstId + count;
		if (firstId < hundred) {
			firstOnes(firstId, Math.min(end, hundred) - firstId, bound, visit);
		}

		for (let hundreds = Math.max(1, Math.floor(firstId / hundred)); hundreds * hundred < end; hundreds++) {
			endKey(key, seed.length + 1, hundreds);
			const found = streams.beginBelow(key, bound);
			for (let place = 0; place < found; place++) {
				const id = hundreds * hundred + streams.digitsAt(place);
				const {draws, drawMonths} = begun[place] as (typeof begun)[number];
				if (id >= firstId && id < end && rankDraw(draws, 0) < bound) {
					drawOwn(seed, id, draws);
					visit(id, draws, drawMonths);
				}
			}
		}
	};
}

/** Ten at a time; those whose rank is small wait until there are a few of them. */
export function rankedByTens({seed, months}: Streams, own: readonly OwnDecision[]): RankedDraws {
	const keys = tensKey(seed);
	const ten = roomForDraws(0);
	const waiting = roomForWaiting(keys, months, own);
	const visitWaiting = (bound: number, visit: Visit) => {
		drawOn(keys, waiting);
		for (let place = 0; place < waiting.count; place++) {
			const draws = waiting.draws.of[place] as CustomerDraws;
			if (rankDraw(draws, 0) < bound) {
				visit(waiting.ids[place] as number, draws, drawnAlready);
			}
		}

		waiting.count = 0;
	};
	const lookAtTen = (firstId: number, end: number, bound: number, visit: Visit) => {
		const tens = Math.floor(firstId / together);
		beginRanks(keys, tens, ten);
		for (let id = firstId; id < end; id++) {
			if (mayRankBelow(ten, id - tens * together, bound)) {
				if (isFull(waiting, keys)) {
					visitWaiting(bound, visit);
				}

				keepWaiting(keys, id, ten, waiting);
			}
		}
	};
	return (firstId, count, bound, visit) => {
		const end = firstId + count;
		for (let id = firstId; id < end; id += together - (id % together)) {
			lookAtTen(id, Math.min(end, id + together - (id % together)), bound, visit);
		}

		visitWaiting(bound, visit);
	};
}
