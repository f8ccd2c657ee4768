import {customerName} from '../../../domain/customers.ts';
import {customerIndex, type WrittenId} from '../../../domain/identifiers.ts';
import {plainText} from '../../../domain/plain-text.ts';
import type {Leaker} from '../../../store/leaking-customers.ts';
import {fitText} from '../../draw/lines.ts';
import type {ReadRun} from '../../state/runs-state.ts';

/** The most of an identifier from outside that is shown. */
const longest = 24;

/** The customer as the run writes it: of a simulated year by a number of four digits. */
export function shownCustomer({books}: Pick<ReadRun, 'books'>, customerId: WrittenId): string {
	return books ? fitText(plainText(String(customerId)), longest) : String(customerId).padStart(4, '0');
}

/** What the customer is called; nothing where nobody says. */
export function nameOfLeaker({books}: Pick<ReadRun, 'books'>, {customerId, customerName: name = ''}: Leaker): string {
	return books ? plainText(name) : customerName(customerId as number);
}

/** Whether the run has the customer at all. */
export function isCustomerOf({settings, books, read}: ReadRun, customerId: WrittenId): boolean {
	if (books === undefined) {
		return typeof customerId === 'number' && customerId <= settings.customers;
	}

	return read !== undefined && customerIndex(read.ledger, customerId) !== undefined;
}
