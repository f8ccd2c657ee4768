import type {ColumnDraft} from '../cells/column-draft.ts';
import {dayAt, mostDigits, powersOfTen} from '../cells/written-values.ts';
import {addTexts, finish, type PlainColumns} from './plain-columns.ts';
import type {Dialect} from './scan-row.ts';

// How a cell of a plain row is taken: not at all, by the kind of its column, or as nothing.
const skipped = 0;
const integer = 1;
const decimal = 2;
const day = 3;
const text = 4;
const nothing = 5;

const quote = 34;
const point = 46;
const zero = 48;
const carriageReturn = 13;
const lineFeed = 10;

const noValue = Number.NaN;

/** Few at first: a loop that has been entered and left several times is compiled with all that it meets, and only once. */
function rowsAtATime(before: number): number {
	return Math.min(1024, 16 + (before >> 3));
}

/**
 * Takes plain rows into their columns, as long as there are such, and notes how many it took. Plain is a row of the table's
 * width, on one line, without doubled quotes, every cell of which is empty or of the kind that its column has already:
 * nearly all are. Each of their bytes is looked at once. What is anything else is left where it is, to whoever takes rows
 * apart in general; the two agree on every row.
 */
export function takePlainRows(
	bytes: Uint8Array,
	from: number,
	to: number,
	{delimiter, lineEnd}: Dialect,
	columns: PlainColumns,
): void {
	const {width, kinds, numbers, scales, starts, ends} = columns;
	const [first, room] = prepare(columns);
	const end = Math.min(room, first + rowsAtATime(first));
	const last = width - 1;
	const hasTexts = kinds.includes(text);
	let row = first;
	let begun = from;
	taking: while (row < end && width > 1) {
		let at = begun;
		for (let cell = 0; cell < width; cell++) {
			const kind = kinds[cell] as number;
			const isQuoted = bytes[at] === quote;
			at += isQuoted ? 1 : 0;
			const start = at;
			if (kind === integer || kind === decimal) {
				let value = 0;
				let digit = (bytes[at] as number) - zero;
				while (digit >= 0 && digit <= 9) {
					value = value * 10 + digit;
					digit = (bytes[++at] as number) - zero;
				}

				const whole = at - start;
				let fraction = 0;
				if (kind === decimal && digit === point - zero) {
					digit = (bytes[++at] as number) - zero;
					while (digit >= 0 && digit <= 9) {
						value = value * 10 + digit;
						digit = (bytes[++at] as number) - zero;
					}

					fraction = at - start - whole - 1;
					if (fraction === 0 || whole === 0) {
						break taking;
					}
				}

				const scale = scales[cell] as number;
				if ((whole > 1 && bytes[start] === zero) || fraction > scale || whole + scale > mostDigits) {
					break taking;
				}

				(numbers[cell] as Float64Array)[row] =
					whole === 0 ? noValue : value * (powersOfTen[scale - fraction] as number);
			} else if (kind === day) {
				const value = dayAt(bytes, at);
				(numbers[cell] as Float64Array)[row] = value;
				at += Number.isNaN(value) ? 0 : 10;
			} else if (kind === nothing) {
				(numbers[cell] as Float64Array)[row] = noValue;
			} else {
				const close = isQuoted ? quote : delimiter;
				let code = bytes[at] as number;
				while (code !== close && code !== lineEnd && at < to) {
					code = bytes[++at] as number;
				}

				const isCut = cell === last && !isQuoted && lineEnd === lineFeed && bytes[at - 1] === carriageReturn;
				starts[cell] = start;
				ends[cell] = isCut && at > start ? at - 1 : at;
			}

			if (isQuoted && bytes[at++] !== quote) {
				break taking;
			}

			const code = bytes[at] as number;
			if (cell < last) {
				if (code !== delimiter) {
					break taking;
				}
			} else if (code === carriageReturn && lineEnd === lineFeed && bytes[at + 1] === lineFeed) {
				at++;
			} else if (code !== lineEnd) {
				break taking;
			}

			at++;
		}

		if (at > to) {
			break;
		}

		begun = at;
		if (hasTexts) {
			addTexts(columns, bytes);
		}

		row++;
	}

	columns.place = begun;
	finish(columns, first, row);
}

/** Looks how each cell is to be taken; gives the number of the next row, and of the first that finds no room. */
function prepare({drafts, kinds, numbers, scales}: PlainColumns): readonly [number, number] {
	let next = 0;
	let room = Number.POSITIVE_INFINITY;
	for (let cell = 0; cell < drafts.length; cell++) {
		const draft = drafts[cell];
		kinds[cell] = draft === undefined ? skipped : kindOf(draft);
		if (draft === undefined) {
			continue;
		}

		next = draft.rows;
		scales[cell] = draft.kind === 'decimals' ? draft.scale : 0;
		numbers[cell] = draft.numbers;
		room = draft.kind === 'texts' ? room : Math.min(room, draft.numbers.length);
	}

	return [next, room];
}

function kindOf({kind}: ColumnDraft): number {
	switch (kind) {
		case 'integers':
			return integer;
		case 'decimals':
			return decimal;
		case 'days':
			return day;
		case 'texts':
			return text;
		case 'mixed':
			return skipped;
		default:
			return nothing;
	}
}
