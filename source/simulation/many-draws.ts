import {readStream} from './alea.ts';
import {
	beginRest,
	beginTen,
	type HalfBegun,
	keepHalfBegun,
	mayBeBelow,
	readRows,
	roomForHalfBegun,
	rowsAtOnce,
	stateLength,
} from './alea-rows.ts';
import {type CustomerDraws, monthPlaces, monthsBegin, type OwnDecision} from './random.ts';
import {endKey, type StreamKey, streamKey} from './stream-keys.ts';

/** The draws of several customers, filled anew for others; each row is a stream's state and then its draws. */
export type ManyDraws = {readonly rows: Float64Array; readonly stride: number; readonly of: readonly CustomerDraws[]};

/** As many customers as are drawn side by side: those whose numbers differ in the last digit alone. */
export const together = 10;

/** Room for the draws of `count` customers over `months` months, with a stream for each of the `own` decisions. */
export function roomForDraws(months: number, own: readonly OwnDecision[] = [], count = together): ManyDraws {
	const stride = stateLength + sharedDraws(months);
	const rows = new Float64Array(count * stride);
	const of = Array.from({length: count}, (_, row) => ({
		shared: rows.subarray(row * stride + stateLength, (row + 1) * stride),
		own: roomForOwn(months, own),
	}));
	return {rows, stride, of};
}

/** How many draws of a customer's stream there are over so many months. */
export function sharedDraws(months: number): number {
	return monthsBegin + months * monthPlaces;
}

/** Room for a customer's draws of a stream for each of these decisions. */
export function roomForOwn(months: number, own: readonly OwnDecision[]): CustomerDraws['own'] {
	return own.map(({decision, isLasting}) => ({decision, draws: new Float64Array(isLasting ? 1 : months)}));
}

/** What customers' streams are keyed by, as far as ten of them have it in common. */
export type TensKey = {readonly seed: string; readonly key: StreamKey};

/** The most digits that ten customers' numbers have in common. */
const digitsOfTens = 8;

export function tensKey(seed: string): TensKey {
	return {seed, key: streamKey(`${seed}/`, digitsOfTens)};
}

function turnTo({seed, key}: TensKey, tens: number): StreamKey {
	endKey(key, seed.length + 1, tens);
	return key;
}

/** Fills `into` with the draws, each in [0, 1), of the ten customers of whose numbers `tens` are the tens. */
export function drawTen(keys: TensKey, tens: number, into: ManyDraws): void {
	beginTen(turnTo(keys, tens), into.rows, into.stride);
	readRows(into.rows, into.stride, together, into.stride - stateLength);
	for (let digit = 0; digit < together; digit++) {
		drawOwn(keys.seed, tens * together + digit, into.of[digit] as CustomerDraws);
	}
}

/** Begins the draws of ten customers, as far as it takes to find most of those whose rank in the first year is not below a bound. */
export function beginRanks(keys: TensKey, tens: number, into: ManyDraws): void {
	beginTen(turnTo(keys, tens), into.rows, into.stride, 2);
}

/** Whether the rank of a customer begun last may be below the bound. */
export function mayRankBelow({rows, stride}: ManyDraws, digit: number, bound: number): boolean {
	return mayBeBelow(rows, digit * stride, bound);
}

/** Some customers who were begun, and are to be drawn on: their numbers, the draws of as many as are drawn side by side, and what those follow. */
export type Waiting = {readonly ids: Int32Array; count: number; readonly draws: ManyDraws; readonly begun: HalfBegun};

export function roomForWaiting({key}: TensKey, months: number, own: readonly OwnDecision[]): Waiting {
	return {
		ids: new Int32Array(rowsAtOnce),
		count: 0,
		draws: roomForDraws(months, own, rowsAtOnce),
		begun: roomForHalfBegun(key.codes.length + 1),
	};
}

/** Whether these customers, begun last, have to wait for those who do: there is no place left, or their numbers have another length. */
export function isFull({count, begun}: Waiting, {key}: TensKey): boolean {
	return count === rowsAtOnce || (count > 0 && begun.length !== key.length + 1);
}

/** Has a customer begun last wait. */
export function keepWaiting({key}: TensKey, id: number, from: ManyDraws, into: Waiting): void {
	const digit = id % together;
	const place = into.count++;
	const {rows, stride} = into.draws;
	into.ids[place] = id;
	rows[place * stride] = from.rows[digit * from.stride] as number;
	rows[place * stride + 1] = from.rows[digit * from.stride + 1] as number;
	keepHalfBegun(key, digit, into.begun, place);
}

/** Fills in the draws of those who wait; what is in further places means nothing. */
export function drawOn({seed}: TensKey, {ids, count, draws: {rows, stride, of}, begun}: Waiting): void {
	beginRest(begun, rows, stride);
	readRows(rows, stride, rowsAtOnce, stride - stateLength);
	for (let place = 0; place < count; place++) {
		drawOwn(seed, ids[place] as number, of[place] as CustomerDraws);
	}
}

/** Fills in the draws of the streams that a customer's decisions have for themselves. */
export function drawOwn(seed: string, customerId: number, {own}: CustomerDraws): void {
	for (const {decision, draws} of own) {
		readStream(`${seed}/${customerId}/${decision}`, draws);
	}
}
