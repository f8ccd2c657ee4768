import {readStream} from './alea.ts';
import {beginRest, beginTen, mayBeBelow, readRows, stateLength} from './alea-rows.ts';
import {type CustomerDraws, monthPlaces, monthsBegin, type OwnDecision} from './random.ts';

/** The draws of several customers, filled anew for others; each row is a stream's state and then its draws. */
export type ManyDraws = {readonly rows: Float64Array; readonly stride: number; readonly of: readonly CustomerDraws[]};

/** As many customers as are drawn side by side: those whose numbers differ in the last digit alone. */
export const together = 10;

/** Room for the draws of `count` customers over `months` months, with a stream for each of the `own` decisions. */
export function roomForDraws(months: number, own: readonly OwnDecision[] = [], count = together): ManyDraws {
	const stride = stateLength + monthsBegin + months * monthPlaces;
	const rows = new Float64Array(count * stride);
	const of = Array.from({length: count}, (_, row) => ({
		shared: rows.subarray(row * stride + stateLength, (row + 1) * stride),
		own: own.map(({decision, isLasting}) => ({decision, draws: new Float64Array(isLasting ? 1 : months)})),
	}));
	return {rows, stride, of};
}

/** Fills `into` with the draws, each in [0, 1), of the ten customers of whose numbers `tens` are the tens. */
export function drawTen(seed: string, tens: number, into: ManyDraws): void {
	beginTen(tensKey(seed, tens), into.rows, into.stride);
	readRows(into.rows, into.stride, together, into.stride - stateLength);
	for (let digit = 0; digit < together; digit++) {
		drawOwn(seed, tens * together + digit, into.of[digit] as CustomerDraws);
	}
}

/** Begins the draws of ten customers, as far as it takes to find most of those whose rank in the first year is not below a bound. */
export function beginRanks(seed: string, tens: number, into: ManyDraws): void {
	beginTen(tensKey(seed, tens), into.rows, into.stride, 2);
}

/** Whether the rank of a customer begun last may be below the bound. */
export function mayRankBelow({rows, stride}: ManyDraws, digit: number, bound: number): boolean {
	return mayBeBelow(rows, digit * stride, bound);
}

/** Copies what the draws of a customer begun last follow into a row of `into`, for `drawOn`. */
export function moveOn(seed: string, tens: number, digit: number, from: ManyDraws, into: ManyDraws, row: number): void {
	beginRest(tensKey(seed, tens), digit, from.rows, from.stride);
	for (let at = 0; at < stateLength; at++) {
		into.rows[row * into.stride + at] = from.rows[digit * from.stride + at] as number;
	}
}

/** Fills the rows of `into`, a multiple of five, whose states are there, with the draws of these customers; what is in further rows means nothing. */
export function drawOn(seed: string, customerIds: Int32Array, into: ManyDraws): void {
	readRows(into.rows, into.stride, into.of.length, into.stride - stateLength);
	for (let row = 0; row < customerIds.length; row++) {
		drawOwn(seed, customerIds[row] as number, into.of[row] as CustomerDraws);
	}
}

function tensKey(seed: string, tens: number): string {
	return `${seed}/${tens === 0 ? '' : tens}`;
}

function drawOwn(seed: string, customerId: number, {own}: CustomerDraws): void {
	for (const {decision, draws} of own) {
		readStream(`${seed}/${customerId}/${decision}`, draws);
	}
}
