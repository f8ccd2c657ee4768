import {blankStates} from './alea.ts';
import moduleBytes from './hundred-streams.wat';
import type {StreamKey} from './stream-keys.ts';

/** As many streams as are begun side by side: those whose keys differ in the last two digits alone. */
export const hundred = 100;

const numberBytes = 8;
const rowBytes = hundred * numberBytes;
const firstDigit = 48;

/** Where in the memory it lies what rows of a hundred hold, in bytes; behind it come the codes, then the drawn streams. */
const pots = 0;
const states = pots + rowBytes;
const list = states + 2 * rowBytes;
const listedDigits = list + rowBytes;
const codesBegin = listedDigits + 2 * rowBytes;
const pageBytes = 65_536;

/** What a drawn stream has before its draws: a carry and its state. */
const beforeDraws = 4;

/** What `hundred-streams.wat` exports. */
type Kernel = {
	readonly stir: (
		codes: number,
		end: number,
		pots: number,
		bytes: number,
		blank: number,
		states: number,
		step: number,
	) => void;
	readonly find: (states: number, bound: number, list: number) => number;
	readonly gather: (list: number, count: number, row: number, into: number, step: number) => void;
	readonly begin: (streams: number, count: number, step: number, bytes: number) => void;
	readonly draw: (carried: number, at: number, end: number) => void;
};

/** A hundred streams whose keys begin alike. */
export type HundredStreams = {
	/** Has those alone begun whose fifth draw may be below the bound, and most of the others not; returns how many they are. */
	readonly beginBelow: (key: StreamKey, bound: number) => number;
	/** The last two digits of the key of a begun stream, as a number. */
	readonly digitsAt: (place: number) => number;
	/** The draws of a begun stream, the first ones alone unless it is drawn on; until others are begun. */
	readonly drawsAt: (place: number) => Float64Array;
	/** Draws on in a begun stream, up to so many draws. */
	readonly drawUpTo: (place: number, count: number) => void;
};

/** Whether this machine can have them: it takes WebAssembly with vectors. */
export function canStirHundreds(): boolean {
	return typeof WebAssembly === 'object' && WebAssembly.validate(moduleBytes);
}

/** Makes room for a hundred streams, with keys of up to so many characters before the last two digits, so many first draws, and so many draws in all. */
export function hundredStreams(longestKey: number, firstDraws: number, allDraws: number): HundredStreams {
	const tens = codesBegin + longestKey * rowBytes;
	const ones = tens + rowBytes;
	const streams = ones + rowBytes;
	const step = (beforeDraws + allDraws) * numberBytes;
	const memory = new WebAssembly.Memory({initial: Math.ceil((streams + hundred * step) / pageBytes)});
	const kernel = kernelIn(memory);
	const rowAt = (at: number) => new Float64Array(memory.buffer, at, hundred);
	const potRow = rowAt(pots);
	const listed = new Int32Array(memory.buffer, list, hundred);
	const putCodes = codesInto(Array.from({length: longestKey}, (_, place) => rowAt(tens - (place + 1) * rowBytes)));
	rowAt(tens).set(Array.from({length: hundred}, (_, at) => firstDigit + Math.floor(at / 10)));
	rowAt(ones).set(Array.from({length: hundred}, (_, at) => firstDigit + (at % 10)));
	const drawsAt = (place: number) => streams + place * step + beforeDraws * numberBytes;
	const draws = Array.from({length: hundred}, (_, place) => new Float64Array(memory.buffer, drawsAt(place), allDraws));
	const drawn = new Uint16Array(hundred);
	const [blank0, blank1, blank2] = blankStates as unknown as [number, number, number];
	const [state0, state1, state2] = [1, 2, 3].map((at) => streams + at * numberBytes) as [number, number, number];

	/** Begins the listed ones alone. */
	const beginListed = (codes: number, count: number) => {
		kernel.gather(list, count, pots, pots, numberBytes);
		kernel.gather(list, count, states, state0, step);
		kernel.gather(list, count, states + rowBytes, state1, step);
		kernel.gather(list, count, tens, listedDigits, numberBytes);
		kernel.gather(list, count, ones, listedDigits + rowBytes, numberBytes);
		const bytes = Math.ceil(count / 2) * 2 * numberBytes;
		kernel.stir(codes, tens, pots, bytes, blank2, state2, step);
		kernel.stir(listedDigits, codesBegin, pots, bytes, blank2, state2, step);
		kernel.begin(streams, count, step, firstDraws * numberBytes);
		drawn.fill(firstDraws, 0, count);
	};
	return {
		beginBelow(key, bound) {
			putCodes(key);
			const codes = tens - key.length * rowBytes;
			potRow.fill(key.pots[key.length] as number);
			kernel.stir(tens, streams, pots, rowBytes, blank0, states, numberBytes);
			kernel.stir(codes, streams, pots, rowBytes, blank1, states + rowBytes, numberBytes);
			const count = kernel.find(states, bound, list);
			if (count > 0) {
				beginListed(codes, count);
			}

			return count;
		},
		digitsAt: (place) => (listed[place] as number) / numberBytes,
		drawsAt: (place) => draws[place] as Float64Array,
		drawUpTo(place, count) {
			const from = drawn[place] as number;
			if (from < count) {
				const at = drawsAt(place);
				kernel.draw(streams + place * step, at + from * numberBytes, at + count * numberBytes);
				drawn[place] = count;
			}
		},
	};
}

let compiled: WebAssembly.Module | undefined;

function kernelIn(memory: WebAssembly.Memory): Kernel {
	compiled ??= new WebAssembly.Module(moduleBytes);
	return new WebAssembly.Instance(compiled, {streams: {memory}}).exports as Kernel;
}

/** Has the rows hold a key's codes, the last one in the first row; most are there from the key before. */
function codesInto(rows: readonly Float64Array[]): (key: StreamKey) => void {
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
