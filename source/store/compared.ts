import {writtenCustomer} from '../domain/identifiers.ts';
import type {ReadBooks} from '../domain/kept-books.ts';
import type {Ledger} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import type {Leaker} from './leaking-customers.ts';
import type {Run} from './run.ts';

/** A run as it is held against another one: a simulated year is simulated again, of books it takes what was read of them. */
export type Compared = Pick<Run, 'settings' | 'asOf'> & {
	readonly books?: Run['books'];
	readonly digest?: string;
	readonly read?: ReadBooks | undefined;
};

/** All rows of a run, block by block of customers where it is simulated. */
export function* ledgersOf({settings, read}: Compared): Generator<Ledger> {
	if (read) {
		yield read.ledger;
		return;
	}

	for (const {ledger} of simulateInBlocks(settings)) {
		yield ledger;
	}
}

/** The customer of a finding, as the books write it. */
export function customerIn(
	{read}: Compared,
	ledger: Ledger,
	{subscriptionId}: Finding,
): Pick<Leaker, 'customerId' | 'customerName'> {
	const index = subscriptionId - ledger.firstId;
	const customerName = read?.names?.[index];
	return {customerId: writtenCustomer(ledger, index), ...(customerName !== undefined && {customerName})};
}
