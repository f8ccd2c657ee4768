import type {RawColumn} from '../source.ts';
import {presentText} from './absent.ts';
import {amountOfText, amountParts, type DecimalSign, unreadableAmount} from './amount-text.ts';

/** Amounts in units of 10^-decimals: `NaN` where there is none, `unreadableAmount` where it can't be read. */
export type Amounts = {readonly values: Float64Array; readonly written: string | undefined};

/** How amounts are to be read. */
export type AmountForm = {
	/** Decimals of the currency. */
	readonly decimals: number;
	/** Whether the column says that it counts the smallest units. */
	readonly isMinor?: boolean;
};

/** The amounts of a column, whatever it holds. */
export function amountsOf(column: RawColumn, {decimals, isMinor = false}: AmountForm): Amounts {
	const kept = isMinor ? 0 : decimals;
	const written = isMinor ? 'smallest units' : undefined;
	switch (column.kind) {
		case 'days':
			return {values: Float64Array.from(column.values, () => unreadableAmount), written};
		case 'integers':
			return {values: rescaled(column.values, kept), written};
		case 'decimals':
			return {values: rescaled(column.values, kept - column.scale), written};
		default:
			return amountsOfTexts(column.values, kept, written);
	}
}

/** The same numbers times 10^by, rounded. */
function rescaled(values: Float64Array, by: number): Float64Array {
	if (by === 0) {
		return values;
	}

	const factor = 10 ** Math.abs(by);
	const scaled = new Float64Array(values.length);
	for (let row = 0; row < scaled.length; row++) {
		const value = by > 0 ? (values[row] as number) * factor : Math.round((values[row] as number) / factor);
		scaled[row] = Number.isNaN(value) || Number.isSafeInteger(value) ? value : unreadableAmount;
	}

	return scaled;
}

function amountsOfTexts(
	texts: readonly (string | undefined)[],
	decimals: number,
	written: string | undefined,
): Amounts {
	const sign = decimalSignOf(texts, decimals);
	const known = new Map<string, number>();
	const values = new Float64Array(texts.length);
	for (let row = 0; row < texts.length; row++) {
		const text = texts[row];
		values[row] = text === undefined ? Number.NaN : remembered(known, text, sign, decimals);
	}

	return {values, written: written ?? (sign === ',' ? '1.234,50' : undefined)};
}

/** Prices come again and again, but nothing that grows with a column is kept. */
const mostRemembered = 20_000;

function remembered(known: Map<string, number>, text: string, sign: DecimalSign, decimals: number): number {
	const before = known.get(text);
	if (before !== undefined) {
		return before;
	}

	const amount = amountOfText(text, sign, decimals);
	if (known.size < mostRemembered) {
		known.set(text, amount);
	}

	return amount;
}

/**
 * Which sign is the decimal one, decided by the whole column: the last one where an amount has both, and one that is not
 * followed by just three digits. Where nothing tells, a comma stands for thousands, and a point for decimals.
 */
function decimalSignOf(texts: readonly (string | undefined)[], decimals: number): DecimalSign {
	let [points, commas] = [0, 0];
	const seen = new Set<string>();
	for (const text of texts) {
		if (text === undefined || seen.has(text)) {
			continue;
		}

		if (seen.size < mostRemembered) {
			seen.add(text);
		}

		const sign = signIn(text, decimals);
		points += Number(sign === '.');
		commas += Number(sign === ',');
	}

	return commas > points ? ',' : '.';
}

function signIn(text: string, decimals: number): DecimalSign | undefined {
	if (!text.includes(',') && !text.includes('.')) {
		return undefined;
	}

	const digits = amountParts(presentText(text) ?? '')?.digits ?? '';
	const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
	if (point !== -1 && comma !== -1) {
		return point > comma ? '.' : ',';
	}

	const [sign, at] = point === -1 ? ([',', comma] as const) : (['.', point] as const);
	if (at === -1 || digits.indexOf(sign) !== at) {
		// The same sign twice stands for thousands, so the other one is the decimal one.
		return at === -1 ? undefined : sign === '.' ? ',' : '.';
	}

	const isThousands = digits.length - at - 1 === 3 && at <= 3 && decimals !== 3;
	return isThousands ? undefined : sign;
}
