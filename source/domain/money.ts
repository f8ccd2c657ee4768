import {type Currency, usd} from './currency.ts';

/** `"1234.56"` from integer cents, for files; with as many decimals as the currency has. */
export function formatCents(cents: number, {decimals}: Currency = usd): string {
	const absolute = Math.abs(cents);
	const [whole, fraction] = parted(absolute, decimals);
	return `${cents < 0 ? '-' : ''}${whole}${fraction}`;
}

/** `$1,234.56` from integer cents, for people; money that is not in dollars begins with its code: `KWD 1,234.567`. */
export function formatMoney(cents: number, {code, decimals}: Currency = usd): string {
	const absolute = Math.abs(cents);
	const [whole, fraction] = parted(absolute, decimals);
	return `${cents < 0 ? '-' : ''}${code === 'USD' ? '$' : `${code} `}${formatCount(whole)}${fraction}`;
}

/** The same in whole units, rounded: `$1,235`. */
export function formatRounded(cents: number, currency: Currency = usd): string {
	const unit = 10 ** currency.decimals;
	return formatMoney(Math.round(cents / unit), {code: currency.code, decimals: 0});
}

/** What stands before the point of an amount, and the point with all after it. */
function parted(absolute: number, decimals: number): readonly [number, string] {
	if (decimals === 0) {
		return [absolute, ''];
	}

	const unit = 10 ** decimals;
	return [Math.floor(absolute / unit), `.${String(absolute % unit).padStart(decimals, '0')}`];
}

/** `1,234`: a whole number with thousands separated, the same in every locale. */
export function formatCount(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
