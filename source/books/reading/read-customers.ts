import {presentText} from '../values/absent.ts';
import {type KeyIndex, keyIndex, nowhere} from '../values/key-index.ts';
import {textAt} from '../values/words.ts';
import {fieldKeys, siftCopies, siftKeyless} from './columns.ts';
import type {Context} from './context.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {isKept, type Sieve, sieveOf} from './sieve.ts';

/** Customers, judged row by row, and how rows find them. */
export type CustomerRows = {readonly sieve: Sieve; readonly index: KeyIndex};

/** Reads the customers' identifiers; `undefined` where there is no table of them. */
export function readCustomers({tables}: Context): CustomerRows | undefined {
	const table = tables.get('customers');
	const keys = fieldKeys(table, 'customer_id');
	if (table === undefined || keys === undefined) {
		return undefined;
	}

	const sieve = sieveOf(table.raw.rows);
	siftKeyless(sieve, keys);
	const index = keyIndex(keys, (row) => !isKept(sieve, row));
	siftCopies(sieve, index);
	return {sieve, index};
}

/** What the customer of each kept subscription is called: as the table of customers says, else its own row; `undefined` where nobody has a name. */
export function namesOf(
	{tables}: Context,
	{customers}: SubscriptionRows,
	kept: Int32Array,
	read: CustomerRows | undefined,
): readonly (string | undefined)[] | undefined {
	const listed = tables.get('customers')?.column('customer_name');
	const own = tables.get('subscriptions')?.column('customer_name');
	const rows = customers && read && listed ? read.index.rowsOf(customers) : undefined;
	if (!rows && !own) {
		return undefined;
	}

	return Array.from(kept, (row) => {
		const at = rows ? (rows[row] as number) : nowhere;
		const name = at !== nowhere && listed ? presentText(textAt(listed, at)) : undefined;
		return (name ?? (own && presentText(textAt(own, row))))?.slice(0, longestName);
	});
}

/** A cell may hold a book; a name is at most so long. */
const longestName = 200;
