import {absentDay, type RawColumn} from '../source.ts';
import {presentText} from './absent.ts';

/** Identifiers by row: all whole numbers, `NaN` where there is none, or texts. */
export type Keys =
	| {readonly kind: 'integers'; readonly values: Float64Array}
	| {readonly kind: 'texts'; readonly values: readonly (string | undefined)[]};

/** Columns that were asked for before: an index of theirs is one of the same values. */
const known = new WeakMap<RawColumn['values'], Keys>();

/** The identifiers of a column: numbers where all of them are written as such, so that `12`, `12.0` and 12 are one. */
export function keysOf(column: RawColumn): Keys {
	const keys = known.get(column.values) ?? readKeys(column);
	known.set(column.values, keys);
	return keys;
}

function readKeys(column: RawColumn): Keys {
	switch (column.kind) {
		case 'integers':
			return column;
		case 'decimals': {
			const unit = 10 ** column.scale;
			const values = column.values.map((value) => value / unit);
			return values.every((value) => Number.isNaN(value) || Number.isInteger(value))
				? {kind: 'integers', values}
				: {kind: 'texts', values: Array.from(values, (value) => (Number.isNaN(value) ? undefined : String(value)))};
		}
		case 'days':
			return {
				kind: 'integers',
				values: Float64Array.from(column.values, (day) => (day === absentDay ? Number.NaN : day)),
			};
		default:
			return numbered(column.values) ?? {kind: 'texts', values: presentTexts(column.values)};
	}
}

/** Without leading zeros, which would be lost; as far as doubles are exact. */
const whole = /^(?:0|[1-9]\d{0,14})(?:\.0{1,6})?$/;

function numbered(texts: readonly (string | undefined)[]): Keys | undefined {
	const values = new Float64Array(texts.length).fill(Number.NaN);
	for (let row = 0; row < texts.length; row++) {
		const text = presentText(texts[row]);
		if (text !== undefined) {
			if (!whole.test(text)) {
				return undefined;
			}

			values[row] = Number(text);
		}
	}

	return {kind: 'integers', values};
}

/** The texts without blanks around them: the same column where there are none. */
function presentTexts(texts: readonly (string | undefined)[]): readonly (string | undefined)[] {
	for (let row = 0; row < texts.length; row++) {
		if (presentText(texts[row]) !== texts[row]) {
			return texts.map(presentText);
		}
	}

	return texts;
}

/** The identifier of a row as it was written; `undefined` where there is none. */
export function keyAt({kind, values}: Keys, row: number): number | string | undefined {
	const value = values[row];
	return kind === 'integers' && Number.isNaN(value) ? undefined : value;
}

/** Whether a row has none. */
export function isKeyless(keys: Keys, row: number): boolean {
	return keyAt(keys, row) === undefined;
}
