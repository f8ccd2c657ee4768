import type {Books} from '../../books/books.ts';
import {periodMonths, priceOn} from '../../domain/contract.ts';
import {type Ledger, planOf, priceList, startedOn, subscriptionCount} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {plainLine, textWidth} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {whoColumns} from '../state/who-columns.ts';
import {statusColumn} from './status-column.ts';

const widestPlan = 12;

/** Who subscribes in opened books, and what is contracted; the rows are numbers of subscriptions. */
export function openedColumns(ledger: Ledger, books: Books): readonly ListColumn<number>[] {
	const index = (id: number) => id - ledger.firstId;
	const price = (id: number) => priceNow(ledger, index(id));
	const plan = (id: number) => plainText(planOf(ledger, index(id)).name);
	const plans = priceList(ledger)
		.map(({name}) => plainText(name))
		.filter((name) => name !== '');
	const {price: priceWidth} = widthsOf(books);
	return [
		...whoColumns<number>(books, (id) => id),
		...(plans.length === 0
			? []
			: [
					{
						name: 'plan',
						kind: 'choice',
						title: 'plan',
						width: Math.min(widestPlan, Math.max(4, ...plans.map(textWidth))),
						align: 'left',
						expendable: 3,
						choices: [...new Set(plans.map((name) => name.toLowerCase()))],
						value: (id: number) => plan(id).toLowerCase(),
						cell: (id: number) => plainLine(plan(id)),
					} as const,
				]),
		{
			name: 'price',
			kind: 'money',
			decimals: ledger.currency.decimals,
			title: 'price',
			width: priceWidth,
			align: 'right',
			expendable: 1,
			value: price,
			cell: (id) => plainLine(priceText(ledger, index(id))),
		},
		statusColumn(ledger),
	];
}

/** The price of a billing period that holds on the ledger's day, or on the first day of what begins later. */
function priceNow(ledger: Ledger, index: number): number {
	return priceOn(ledger, index, Math.max(ledger.day, startedOn(ledger, index)));
}

function priceText(ledger: Ledger, index: number): string {
	const isYearly = periodMonths(ledger, index) === 12;
	return `${formatMoney(priceNow(ledger, index), ledger.currency)}${isYearly ? '/y' : ''}`;
}

const widthsOf = remember(({ledger}: Books) => {
	let price = 'price'.length;
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		price = Math.max(price, priceText(ledger, index).length);
	}

	return {price};
});
