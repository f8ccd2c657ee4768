import {factor, firstCarry, oneOver32, pot, stateOf, stirred, stirredOnce} from './alea.ts';

/** How many numbers the state of a stream is, which its draws follow. */
export const stateLength = 3;

const lanes = 10;
const firstDigit = 48;
const pots = new Float64Array(lanes);

/**
 * Begins ten streams: those whose keys are the prefix and one more digit. Each has a row of `stride` numbers in `rows`, of
 * which the first are its state, or so many of its three numbers as are asked for. One key is a long chain of steps, each
 * of which waits for the one before; ten side by side take hardly longer than one.
 */
export function beginTen(prefix: string, rows: Float64Array, stride: number, numbers = stateLength): void {
	const begun = stirred(pot, prefix);
	for (let lane = 0; lane < lanes; lane++) {
		pots[lane] = begun;
	}

	putStates(rows, stride, 0);
	for (let at = 1; at < numbers; at++) {
		for (let index = 0; index < prefix.length; index++) {
			stirTen(prefix.charCodeAt(index));
		}

		putStates(rows, stride, at);
	}
}

/** Begins what `beginTen` left of one of its streams, of those begun last. */
export function beginRest(prefix: string, digit: number, rows: Float64Array, stride: number): void {
	const n = stirredOnce(stirred(pots[digit] as number, prefix), firstDigit + digit);
	rows[digit * stride + stateLength - 1] = stateOf(stateLength - 1, n);
}

function stirTen(code: number): void {
	for (let lane = 0; lane < lanes; lane++) {
		pots[lane] = stirredOnce(pots[lane] as number, code);
	}
}

/** Stirs in the last digit of each key, and writes down the number of its state at this place. */
function putStates(rows: Float64Array, stride: number, at: number): void {
	for (let lane = 0; lane < lanes; lane++) {
		const n = stirredOnce(pots[lane] as number, firstDigit + lane);
		pots[lane] = n;
		rows[lane * stride + at] = stateOf(at, n);
	}
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

/** How many streams are read side by side. */
export const rowsAtOnce = 5;

/**
 * Fills the rows of `count` streams, a multiple of five, up to the place `end` behind their states. A draw comes of the
 * number three places before it and of a carry, for which it waits; five side by side take hardly longer than one.
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
