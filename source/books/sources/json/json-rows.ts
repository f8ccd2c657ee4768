import {readFileSync} from 'node:fs';
import {readBlocks} from '../files/blocks.ts';
import {toUtf8} from '../files/encoding.ts';
import {withFile} from '../files/known-file.ts';
import type {JsonFile, JsonRow} from './json-table.ts';
import {isRow, parseJson, parseRow} from './json-values.ts';
import {scanArray} from './scan-objects.ts';

/** Takes a row and its line, from 1; or what is no row. `false` ends it all. */
export type TakeRow = (row: JsonRow | undefined, line: number, reason: string) => boolean;

/** Hands all rows to `take`. `onBlock` is called now and then, and may throw. */
export function jsonRows({file, encoding, layout}: JsonFile, take: TakeRow, onBlock: () => void): void {
	if (layout.type === 'array') {
		readArray({file, encoding}, take, onBlock);
	} else if (layout.type === 'lines') {
		readLines({file, encoding}, take, onBlock);
	} else {
		const object = wholeObject({file, encoding}) ?? {};
		const rows = layout.type === 'under' ? object[layout.key] : rowsOfValues(object);
		for (const [at, row] of (rows as unknown[]).entries()) {
			if (!take(isRow(row) ? row : undefined, at + 1, 'it is no object')) {
				return;
			}
		}
	}
}

function readArray({file, encoding}: Omit<JsonFile, 'layout'>, take: TakeRow, onBlock: () => void): void {
	const scan = {line: 1, isBegun: false, isEnded: false};
	let goesOn = true;
	readBlocks(file, {...encoding, isSure: true}, (bytes, length, isLast) => {
		onBlock();
		const text = Buffer.from(bytes.buffer, bytes.byteOffset, length);
		const stopped = scanArray(bytes, length, isLast, scan, (from, to, line, what) => {
			if (goesOn) {
				const row = what === 'object' ? parseRow(text.toString('utf8', from, to)) : undefined;
				goesOn = take(row, line, reasons[what]);
			}
		});
		return goesOn ? stopped : -1;
	});
}

const reasons = {object: 'it is no JSON', other: 'it is no object', cut: 'it is cut off'} as const;

function readLines({file, encoding}: Omit<JsonFile, 'layout'>, take: TakeRow, onBlock: () => void): void {
	let line = 0;
	readBlocks(file, {...encoding, isSure: true}, (bytes, length, isLast) => {
		onBlock();
		const text = Buffer.from(bytes.buffer, bytes.byteOffset, length);
		let at = 0;
		while (at < length) {
			const found = text.indexOf(10, at);
			if (found === -1 && !isLast) {
				break;
			}

			const end = found === -1 ? length : found;
			const written = text.toString('utf8', at, end).trim();
			line++;
			at = Math.min(length, end + 1);
			if (written !== '' && !take(parseRow(written), line, 'it is no JSON object')) {
				return -1;
			}
		}

		return at;
	});
}

/** The object that a file is as a whole; undefined where it is none. */
export function wholeObject({file, encoding}: Omit<JsonFile, 'layout'>): JsonRow | undefined {
	const text = withFile(file.path, (descriptor) => {
		const bytes = readFileSync(descriptor).subarray(encoding.markLength, file.size);
		return Buffer.from(toUtf8(encoding)(bytes, true)).toString('utf8');
	});
	try {
		const value = parseJson(text);
		return isRow(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** An object with a list of values for each column, row by row. */
function rowsOfValues(object: JsonRow): readonly JsonRow[] {
	const columns = Object.entries(object) as [string, readonly unknown[]][];
	const rows = columns[0]?.[1].length ?? 0;
	return Array.from({length: rows}, (_, row) =>
		Object.fromEntries(columns.map(([name, values]) => [name, values[row]])),
	);
}
