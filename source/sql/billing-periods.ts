import {billingDay} from '../domain/days.ts';
import {subscriptionId} from '../domain/ledger.ts';
import {column, type Table} from '../export/table.ts';

/** The billing periods, without a word on who was billed in them: what a search for invoices that are missing starts from. */
export const billingPeriods: Table = {
	name: 'calendar',
	description: 'The billing periods.',
	columns: [column('month', 'date', 'First day of the period, on which its invoices are issued.')],
	primaryKey: ['month'],
	foreignKeys: [],
	rows({ledger}, index, emit) {
		if (subscriptionId(ledger, index) === 1) {
			for (let month = 0; month < ledger.months; month++) {
				emit([billingDay(month)]);
			}
		}
	},
};
