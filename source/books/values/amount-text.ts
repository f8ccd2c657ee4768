import {presentText} from './absent.ts';

/** The sign between whole units and their fractions. */
export type DecimalSign = '.' | ',';

/** Stands for an amount that is written but can't be read; `NaN` is none. */
export const unreadableAmount = Number.POSITIVE_INFINITY;

const money = '(?:[A-Z]{0,3}\\p{Sc}|[A-Za-z]{3}|zł|kr\\.?|Rs\\.?)';
const blank = "[\\s'’\\u00A0\\u202F]";
const pattern = new RegExp(
	`^(\\()?\\s*([-−+])?\\s*(${money})?\\s*([-−+])?\\s*(\\d(?:[\\d.,]|${blank}(?=\\d))*|[.,]\\d+)\\s*(${money})?\\s*%?\\s*([-−])?\\s*(\\))?$`,
	'u',
);
const longest = 60;

/** The parts of an amount: whether it is below zero, its digits with all that separates them, and the currency's sign or code. */
export type AmountParts = {readonly isNegative: boolean; readonly digits: string; readonly money: string | undefined};

/** Takes an amount apart; `undefined` where the text is none. */
export function amountParts(text: string): AmountParts | undefined {
	const found = text.length > longest ? null : pattern.exec(text);
	if (!found || (found[1] === undefined) !== (found[8] === undefined)) {
		return undefined;
	}

	const signs = [found[2], found[4], found[7]].filter((sign) => sign !== undefined);
	const isNegative = found[1] !== undefined || signs.some((sign) => sign !== '+');
	return signs.length > 1 ? undefined : {isNegative, digits: found[5] as string, money: found[3] ?? found[6]};
}

const grouped = /^(?:\d+|\d{1,3}(?:[.,'’\s\u00A0\u202F]\d{2,3})*)$/u;

/**
 * The amount in units of 10^-decimals, rounded to the nearest: `NaN` where the text says that there is none,
 * `unreadableAmount` where it is none.
 */
export function amountOfText(written: string | undefined, sign: DecimalSign, decimals: number): number {
	const text = presentText(written);
	if (text === undefined) {
		return Number.NaN;
	}

	const parts = amountParts(text);
	if (parts === undefined) {
		return unreadableAmount;
	}

	const at = parts.digits.lastIndexOf(sign);
	const whole = at === -1 ? parts.digits : parts.digits.slice(0, at);
	const fraction = at === -1 ? '' : parts.digits.slice(at + 1);
	if (!/^\d*$/.test(fraction) || whole.includes(sign) || (whole !== '' && !grouped.test(whole))) {
		return unreadableAmount;
	}

	const amount = scaled(whole.replace(/\D/g, ''), fraction, decimals);
	return Number.isSafeInteger(amount) ? (parts.isNegative && amount !== 0 ? -amount : amount) : unreadableAmount;
}

/** Digits before and after the point in units of 10^-decimals: exact where there are no more of them, else rounded, half a unit up. */
function scaled(whole: string, fraction: string, decimals: number): number {
	const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
	const isUp = (fraction.codePointAt(decimals) ?? 0) >= 53;
	return Number(`${whole}${kept}` || '0') + Number(isUp);
}
