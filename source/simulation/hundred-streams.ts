import {blankStates} from './alea.ts';
import moduleBytes from './hundred-streams.wat';
import type {StreamKey} from './stream-keys.ts';

/** As many streams as are begun side by side: those whose keys differ in the last two digits alone. */
export const hundred = 100;

const numberBytes = 8;
const rowBytes = hundred * numberBytes;
const stateLength = 3;
const firstDigit = 48;

/** Where in the memory it lies what rows of a hundred hold, in bytes; behind it come the codes, then the draws. */
const pots = 0;
const states = pots + rowBytes;
const third = states + 2 * rowBytes;
const list = states + stateLength * rowBytes;
const digitsOfListed = list + rowBytes;
const codesBegin = digitsOfListed + 2 * rowBytes;
const pageBytes = 65_536;

/** What `hundred-streams.wat` exports. */
type Kernel = {
	readonly stir: (codes: number, end: number, pots: number, bytes: number, blank: number, state: number) => void;
	readonly find: (states: number, bound: number, list: number) => number;
	readonly gather: (list: number, count: number, row: number, into: number) => void;
	readonly draw: (states: number, count: number, into: number, bytes: number) => void;
};

/** A hundred streams whose keys begin alike. */
export type HundredStreams = {
	/** Draws those alone whose fifth draw may be below the bound, and most of the others not; returns how many are drawn. */
	readonly drawBelow: (key: StreamKey, bound: number) => number;
	/** The last two digits of the key of a drawn stream, as a number. */
	readonly digitsAt: (place: number) => number;
	/** The draws of a drawn stream, valid until others are drawn. */
	readonly drawsAt: (place: number) => Float64Array;
};

let isThere: boolean | undefined;

/** Whether this machine can have them: it takes WebAssembly with vectors. */
export function canStirHundreds(): boolean {
	isThere ??= typeof WebAssembly === 'object' && WebAssembly.validate(moduleBytes);
	return isThere;
}

/** Makes room for a hundred streams, with keys of up to so many characters before the last two digits, and so many draws of each. */
export function hundredStreams(longestKey: number, count: number): HundredStreams {
	const lastCodes = codesBegin + longestKey * rowBytes;
	const codesEnd = lastCodes + 2 * rowBytes;
	const drawsBytes = count * numberBytes;
	const memory = new WebAssembly.Memory({initial: Math.ceil((codesEnd + hundred * drawsBytes) / pageBytes)});
	const kernel = kernelIn(memory);
	const rowAt = (at: number) => new Float64Array(memory.buffer, at, hundred);
	const listed = new Int32Array(memory.buffer, list, hundred);
	const draws = Array.from(
		{length: hundred},
		(_, place) => new Float64Array(memory.buffer, codesEnd + place * drawsBytes, count),
	);
	const stirredIn = codesIn(Array.from({length: longestKey}, (_, place) => rowAt(lastCodes - (place + 1) * rowBytes)));
	const potRow = rowAt(pots);
	const [blank0, blank1, blank2] = blankStates as unknown as [number, number, number];
	rowAt(lastCodes).forEach((_, at, row) => {
		row[at] = firstDigit + Math.floor(at / 10);
	});
	rowAt(lastCodes + rowBytes).forEach((_, at, row) => {
		row[at] = firstDigit + (at % 10);
	});

	/** Goes on with the listed ones alone. */
	const drawListed = (codes: number, found: number) => {
		for (let row = pots; row < third; row += rowBytes) {
			kernel.gather(list, found, row, row);
		}

		kernel.gather(list, found, lastCodes, digitsOfListed);
		kernel.gather(list, found, lastCodes + rowBytes, digitsOfListed + rowBytes);
		const bytes = Math.ceil(found / 2) * 2 * numberBytes;
		kernel.stir(codes, lastCodes, pots, bytes, blank2, third);
		kernel.stir(digitsOfListed, codesBegin, pots, bytes, blank2, third);
		kernel.draw(states, found, codesEnd, drawsBytes);
	};
	return {
		drawBelow(key, bound) {
			stirredIn(key);
			const codes = lastCodes - key.length * rowBytes;
			potRow.fill(key.pots[key.length] as number);
			kernel.stir(lastCodes, codesEnd, pots, rowBytes, blank0, states);
			kernel.stir(codes, codesEnd, pots, rowBytes, blank1, states + rowBytes);
			const found = kernel.find(states, bound, list);
			if (found > 0) {
				drawListed(codes, found);
			}

			return found;
		},
		digitsAt: (place) => (listed[place] as number) / numberBytes,
		drawsAt: (place) => draws[place] as Float64Array,
	};
}

function kernelIn(memory: WebAssembly.Memory): Kernel {
	return new WebAssembly.Instance(new WebAssembly.Module(moduleBytes), {streams: {memory}}).exports as Kernel;
}

/** Has the rows hold a key's codes, the last one in the first row; most are there from the key before. */
function codesIn(rows: readonly Float64Array[]): (key: StreamKey) => void {
	const held = new Uint16Array(rows.length);
	return ({codes, length}) => {
		for (let place = 0; place < length; place++) {
			const code = codes[length - 1 - place] as number;
			if (held[place] !== code) {
				held[place] = code;
				(rows[place] as Float64Array).fill(code);
			}
		}
	};
}
