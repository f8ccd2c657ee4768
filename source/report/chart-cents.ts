import type {Currency} from '../domain/currency.ts';

/** Money as charts draw it: in hundredths, whatever the currency's own smallest part is. */
export function chartCents(cents: number, {decimals}: Currency): number {
	return decimals === 2 ? cents : (cents * 100) / 10 ** decimals;
}
