import {factor, firstCarry, oneOver32, stateOf, stirredOnce} from './alea.ts';
import type {StreamKey} from './stream-keys.ts';

/** How many numbers the state of a stream is, which its draws follow. */
export const stateLength = 3;

/** How many streams are begun or read side by side: each is a long chain of steps that wait for the one before, and five take hardly longer than one. */
export const rowsAtOnce = 5;

const lanes = 10;
const firstDigit = 48;
const pots = new Float64Array(lanes);

/**
 * Begins ten streams: those whose keys are this one and one more digit. Each has a row of `stride` numbers in `rows`, of
 * which the first are its state, or so many of its three numbers as are asked for.
 */
export function beginTen(key: StreamKey, rows: Float64Array, stride: number, numbers = stateLength): void {
	const begun = key.pots[key.length] as number;
	for (let lane = 0; lane < lanes; lane++) {
		pots[lane] = begun;
	}

	putStates(rows, stride, 0);
	for (let at = 1; at < numbers; at++) {
		stirFive(key, 0);
		stirFive(key, rowsAtOnce);
		putStates(rows, stride, at);
	}
}

/** Stirs in what five of the keys have in common. What the pots hold stays out of memory meanwhile. */
function stirFive({codes, length}: StreamKey, lane: number): void {
	let potA = pots[lane] as number;
	let potB = pots[lane + 1] as number;
	let potC = pots[lane + 2] as number;
	let potD = pots[lane + 3] as number;
	let potE = pots[lane + 4] as number;
	for (let at = 0; at < length; at++) {
		const code = codes[at] as number;
		potA = stirredOnce(potA, code);
		potB = stirredOnce(potB, code);
		potC = stirredOnce(potC, code);
		potD = stirredOnce(potD, code);
		potE = stirredOnce(potE, code);
	}

	pots[lane] = potA;
	pots[lane + 1] = potB;
	pots[lane + 2] = potC;
	pots[lane + 3] = potD;
	pots[lane + 4] = potE;
}

/** Stirs in the last digit of each key, and writes down the number of its state at this place. */
function putStates(rows: Float64Array, stride: number, at: number): void {
	for (let lane = 0; lane < lanes; lane++) {
		const held = stirredOnce(pots[lane] as number, firstDigit + lane);
		pots[lane] = held;
		rows[lane * stride + at] = stateOf(at, held);
	}
}

/** Five streams of which two of the state's numbers are known, and what it takes to know the third: keys of one length, each of so many characters behind the other. */
export type HalfBegun = {
	readonly codes: Uint16Array;
	readonly room: number;
	length: number;
	readonly pots: Float64Array;
};

/** Room for five keys of up to so many characters. */
export function roomForHalfBegun(room: number): HalfBegun {
	return {codes: new Uint16Array(rowsAtOnce * room), room, length: 0, pots: new Float64Array(rowsAtOnce)};
}

/** Keeps one of the ten streams that were half begun last, in one of five places. */
export function keepHalfBegun({codes, length}: StreamKey, digit: number, into: HalfBegun, place: number): void {
	const from = place * into.room;
	for (let at = 0; at < length; at++) {
		into.codes[from + at] = codes[at] as number;
	}

	into.codes[from + length] = firstDigit + digit;
	into.pots[place] = pots[digit] as number;
	into.length = length + 1;
}

/** Begins the rest of all five, in the rows that they have. */
export function beginRest({codes, room, length, pots: held}: HalfBegun, rows: Float64Array, stride: number): void {
	let potA = held[0] as number;
	let potB = held[1] as number;
	let potC = held[2] as number;
	let potD = held[3] as number;
	let potE = held[4] as number;
	for (let at = 0; at < length; at++) {
		potA = stirredOnce(potA, codes[at] as number);
		potB = stirredOnce(potB, codes[at + room] as number);
		potC = stirredOnce(potC, codes[at + 2 * room] as number);
		potD = stirredOnce(potD, codes[at + 3 * room] as number);
		potE = stirredOnce(potE, codes[at + 4 * room] as number);
	}

	const last = stateLength - 1;
	rows[last] = stateOf(last, potA);
	rows[stride + last] = stateOf(last, potB);
	rows[2 * stride + last] = stateOf(last, potC);
	rows[3 * stride + last] = stateOf(last, potD);
	rows[4 * stride + last] = stateOf(last, potE);
}

/**
 * Whether the fifth draw of a stream may be below the bound, by the first two numbers of its state alone. The draw is what
 * lies behind the point of the second draw's product and a carry, 2^-32 of the fourth draw's product; what is not known of
 * that is a carry too, so it is off by one at most.
 */
export function mayBeBelow(rows: Float64Array, from: number, bound: number): boolean {
	const first = factor * (rows[from] as number) + firstCarry * oneOver32;
	const second = factor * (rows[from + 1] as number) + Math.floor(first) * oneOver32;
	const fourth = factor * (first - Math.floor(first));
	const fifth = factor * (second - Math.floor(second)) + Math.floor(fourth) * oneOver32;
	const least = fifth - Math.floor(fifth);
	return least < bound || least >= 1 - 4 * oneOver32;
}

/**
 * Fills the rows of `count` streams, a multiple of five, up to the place `end` behind their states. A draw comes of the
 * number three places before it and of a carry, for which it waits.
 */
export function readRows(rows: Float64Array, stride: number, count: number, end: number): void {
	for (let row = 0; row < count; row += rowsAtOnce) {
		readFive(rows, row * stride, stride, end);
	}
}

function readFive(rows: Float64Array, from: number, stride: number, end: number): void {
	let carryA = firstCarry;
	let carryB = firstCarry;
	let carryC = firstCarry;
	let carryD = firstCarry;
	let carryE = firstCarry;
	const last = from + end;
	for (let a = from; a < last; a++) {
		const b = a + stride;
		const c = b + stride;
		const d = c + stride;
		const e = d + stride;
		const drawA = factor * (rows[a] as number) + carryA * oneOver32;
		const drawB = factor * (rows[b] as number) + carryB * oneOver32;
		const drawC = factor * (rows[c] as number) + carryC * oneOver32;
		const drawD = factor * (rows[d] as number) + carryD * oneOver32;
		const drawE = factor * (rows[e] as number) + carryE * oneOver32;
		carryA = Math.floor(drawA);
		carryB = Math.floor(drawB);
		carryC = Math.floor(drawC);
		carryD = Math.floor(drawD);
		carryE = Math.floor(drawE);
		rows[a + stateLength] = drawA - carryA;
		rows[b + stateLength] = drawB - carryB;
		rows[c + stateLength] = drawC - carryC;
		rows[d + stateLength] = drawD - carryD;
		rows[e + stateLength] = drawE - carryE;
	}
}
