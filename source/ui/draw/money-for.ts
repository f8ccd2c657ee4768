import {type Currency, usd} from '../../domain/currency.ts';
import {formatMoney, formatRounded} from '../../domain/money.ts';

/** How amounts are written where there is room for cents, and where there is not: whole units of the currency, rounded. */
export function moneyFor(isExact: boolean, currency: Currency = usd): (cents: number) => string {
	return isExact ? (cents) => formatMoney(cents, currency) : (cents) => formatRounded(cents, currency);
}
