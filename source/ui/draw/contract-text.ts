import {periodMonths, priceOn} from '../../domain/contract.ts';
import {never} from '../../domain/days.ts';
import {cancelledOn, type Ledger, planOf, startedOn} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {writtenDay} from '../../domain/written-days.ts';

/** What was agreed on with the subscription, as far as it is known: `Pro · $50.00 a month · since 3 Apr 2022 · active`. */
export function contractText(ledger: Ledger, index: number): string {
	const cancelled = cancelledOn(ledger, index);
	const plan = plainText(planOf(ledger, index).name);
	const price = formatMoney(priceOn(ledger, index, Math.max(ledger.day, startedOn(ledger, index))), ledger.currency);
	return [
		...(plan === '' ? [] : [plan]),
		`${price} ${periodMonths(ledger, index) === 12 ? 'a year' : 'a month'}`,
		`since ${writtenDay(startedOn(ledger, index))}`,
		cancelled === never ? 'active' : `cancelled ${writtenDay(cancelled)}`,
	].join(' · ');
}
