import {billingDay} from '../domain/days.ts';
import {priceList, subscriptionId} from '../domain/ledger.ts';
import {contractsOf, riseMonths} from '../simulation/contracts.ts';
import {column, type Table} from './table.ts';

/** What the price list changes to, in books whose prices rise. Before the first day of a plan here, the price in `plans` holds. */
export const pricesTable: Table = {
	name: 'prices',
	description: 'New prices, from a day on; before the first one, that of the plan holds.',
	columns: [
		column('plan_id', 'integer', 'Number of the plan.'),
		column('valid_from', 'date', 'The first day on which a month begins at this price.'),
		column('monthly_price', 'money', 'US dollars a month.'),
	],
	isOfAll: true,
	primaryKey: ['plan_id', 'valid_from'],
	foreignKeys: [{column: 'plan_id', table: 'plans'}],
	rows({ledger, simulation: {settings}}, index, emit) {
		if (subscriptionId(ledger, index) !== 1) {
			return;
		}

		const {listCents} = contractsOf(settings);
		for (const [plan, {planId}] of priceList(ledger).entries()) {
			for (const month of riseMonths(settings)) {
				if (billingDay(month) <= ledger.day) {
					emit([planId, billingDay(month), listCents(plan, month)]);
				}
			}
		}
	},
};
