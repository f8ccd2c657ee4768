import {type Day, formatDay} from '../domain/days.ts';

/** Growing room for bytes that are written one value after the other, without making a string of each. */
export type Bytes = {buffer: Buffer; view: DataView; length: number};

const zero = 48;
const point = 46;
/** 00 … 99, as two digits in one number of two bytes. */
const pairs = Uint16Array.from({length: 100}, (_, pair) => ((zero + Math.floor(pair / 10)) << 8) + zero + (pair % 10));
/** Days are written from a table that covers every date an export can hold: the last is of a discount renewed once, six years after a start in 2024. */
const firstTabled = Date.UTC(2021, 0, 1) / 86_400_000;
const tabledDays = 365 * 11;
const dateLength = 10;
const dates = room(tabledDays * dateLength);
dates.buffer.fill(0);

export function emptyBytes(size = 1 << 16): Bytes {
	const {buffer, view} = room(size);
	return {buffer, view, length: 0};
}

/** Begins anew in memory of its own: what was written stays to whoever has it. */
export function freshBytes(bytes: Bytes, size: number): void {
	const {buffer, view} = room(size);
	bytes.buffer = buffer;
	bytes.view = view;
	bytes.length = 0;
}

function room(size: number): {buffer: Buffer; view: DataView} {
	// Never of the pool that small buffers share: a thread can then hand the memory to another.
	const buffer = Buffer.allocUnsafeSlow(size);
	return {buffer, view: new DataView(buffer.buffer, buffer.byteOffset, size)};
}

/** Makes room for `count` more bytes. The writers of numbers, money and days count on 16. */
export function makeRoom(bytes: Bytes, count: number): void {
	if (bytes.length + count > bytes.buffer.length) {
		const larger = room(Math.max(bytes.buffer.length * 2, bytes.length + count));
		bytes.buffer.copy(larger.buffer, 0, 0, bytes.length);
		bytes.buffer = larger.buffer;
		bytes.view = larger.view;
	}
}

/** Text, as UTF-8. Makes its own room. */
export function putText(bytes: Bytes, text: string): void {
	makeRoom(bytes, text.length * 3);
	const {buffer} = bytes;
	let at = bytes.length;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code > 127) {
			bytes.length += buffer.write(text, bytes.length);
			return;
		}

		buffer[at++] = code;
	}

	bytes.length = at;
}

/** A whole number from 0 to 2^31 − 1, in decimal digits, two at a time from the right. */
export function putWhole(bytes: Bytes, value: number): void {
	let digits = 1;
	for (let limit = 10; digits < 10 && value >= limit; limit *= 10) {
		digits++;
	}

	const {buffer, view} = bytes;
	bytes.length += digits;
	let at = bytes.length;
	let rest = value | 0;
	while (rest >= 100) {
		const hundredth = (rest / 100) | 0;
		at -= 2;
		view.setUint16(at, pairs[rest - hundredth * 100] as number);
		rest = hundredth;
	}

	if (rest >= 10) {
		view.setUint16(at - 2, pairs[rest] as number);
	} else {
		buffer[at - 1] = zero + rest;
	}
}

/** Money of 0 and more cents, like 1234.56. */
export function putCents(bytes: Bytes, cents: number): void {
	const whole = (cents / 100) | 0;
	putWhole(bytes, whole);
	bytes.buffer[bytes.length] = point;
	bytes.view.setUint16(bytes.length + 1, pairs[cents - whole * 100] as number);
	bytes.length += 3;
}

/** `YYYY-MM-DD`. */
export function putDay(bytes: Bytes, day: Day): void {
	const from = (day - firstTabled) * dateLength;
	if (dates.buffer[from] === 0) {
		dates.buffer.write(formatDay(day), from, 'latin1');
	}

	// Ten bytes in three moves.
	const {view, length} = bytes;
	view.setUint32(length, dates.view.getUint32(from));
	view.setUint32(length + 4, dates.view.getUint32(from + 4));
	view.setUint16(length + 8, dates.view.getUint16(from + 8));
	bytes.length += dateLength;
}
