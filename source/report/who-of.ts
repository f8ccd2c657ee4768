import {customerName, customerRegion} from '../domain/customers.ts';
import type {Ledger} from '../domain/ledger.ts';
import {numbered} from './numbered.ts';

/** Who a line of the report is about: its number and name, its name alone, and where it is. */
export type WhoOf = (
	ledger: Ledger,
	id: number,
) => {readonly title: string; readonly name: string; readonly region: string};

/** The made-up customer of this number. */
export const simulatedWho: WhoOf = (_, id) => {
	const name = customerName(id);
	return {title: numbered(id, name), name, region: customerRegion(id)};
};
