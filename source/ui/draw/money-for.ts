import {formatMoney} from '../../domain/money.ts';

/** How amounts are written where there is room for cents, and where there is not: whole dollars, rounded. */
export function moneyFor(isExact: boolean): (cents: number) => string {
	return isExact ? formatMoney : (cents) => formatMoney(Math.round(cents / 100) * 100).slice(0, -'.00'.length);
}
