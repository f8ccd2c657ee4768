import {factor, firstCarry, oneOver32, pot, stateOf, stirred, stirredOnce} from './alea.ts';

/** How many numbers the state of a stream is, which its draws follow. */
export const stateLength = 3;

const lanes = 10;
const firstDigit = 48;
const pots = new Float64Array(lanes);

/**
 * Begins ten streams: those whose keys are the prefix and one more digit. Each has a row of `stride` numbers in `rows`, of
 * which the first are its state. One key is a long chain of steps, each of which waits for the one before; ten side by side
 * take hardly longer than one.
 */
export function beginTen(prefix: string, rows: Float64Array, stride: number): void {
	pots.fill(stirred(pot, prefix));
	for (let at = 0; at < stateLength; at++) {
		for (let index = 0; at > 0 && index < prefix.length; index++) {
			const code = prefix.charCodeAt(index);
			for (let lane = 0; lane < lanes; lane++) {
				pots[lane] = stirredOnce(pots[lane] as number, code);
			}
		}

		for (let lane = 0; lane < lanes; lane++) {
			pots[lane] = stirredOnce(pots[lane] as number, firstDigit + lane);
			rows[lane * stride + at] = stateOf(at, pots[lane] as number);
		}
	}
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
	let [carryA, carryB, carryC, carryD, carryE] = [firstCarry, firstCarry, firstCarry, firstCarry, firstCarry];
	const last = from + end;
	for (let a = from; a < last; a++) {
		const [b, c, d, e] = [a + stride, a + 2 * stride, a + 3 * stride, a + 4 * stride];
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
