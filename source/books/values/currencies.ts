import type {Currency} from '../../domain/currency.ts';
import {presentText} from './absent.ts';
import {amountParts} from './amount-text.ts';

const signs: Readonly<Record<string, string>> = {
	$: 'USD',
	US$: 'USD',
	'€': 'EUR',
	'£': 'GBP',
	'¥': 'JPY',
	'₹': 'INR',
	'₩': 'KRW',
	'₽': 'RUB',
	'₺': 'TRY',
	'₴': 'UAH',
	'₪': 'ILS',
	R$: 'BRL',
	A$: 'AUD',
	C$: 'CAD',
	CA$: 'CAD',
	AU$: 'AUD',
	zł: 'PLN',
};

/** The code that a word or a sign stands for: `usd`, `US$` and `$` are USD; `undefined` where it is none. */
export function currencyCode(word: string | undefined): string | undefined {
	const text = presentText(word);
	if (text === undefined) {
		return undefined;
	}

	return signs[text] ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined);
}

/** A currency of this code, with the decimals that it has by ISO 4217. */
export function currencyOf(code: string): Currency {
	// Most books are in one of these, and to ask the system takes as long as to read 100,000 rows.
	if (withCents.has(code)) {
		return {code, decimals: 2};
	}

	const format = new Intl.NumberFormat('en', {style: 'currency', currency: code});
	return {code, decimals: format.resolvedOptions().maximumFractionDigits ?? 2};
}

const withCents = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD']);

/** The currency that most of these amounts bear as a sign or a code; `undefined` where none does. */
export function currencyInAmounts(texts: readonly (string | undefined)[]): string | undefined {
	const counts = new Map<string, number>();
	for (const text of texts) {
		const code = currencyCode(amountParts(presentText(text) ?? '')?.money);
		if (code !== undefined) {
			counts.set(code, (counts.get(code) ?? 0) + 1);
		}
	}

	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
