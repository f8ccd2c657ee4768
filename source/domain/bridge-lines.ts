import type {Bridge} from './bridge.ts';

/** One line of the revenue bridge, as every table and picture of it writes it. */
export type BridgeLine = {
	readonly key: Exclude<keyof Bridge, 'subscriptionsDue' | 'invoices' | 'payments'>;
	/** What the line does to the sum so far: begins it, takes something off, or is what is left. */
	readonly sign: '' | '−' | '=';
	readonly title: string;
	/** For narrow tables. */
	readonly shortTitle: string;
};

/** The bridge from top to bottom: each `=` is what is left of the lines before it. */
export const bridgeLines: readonly BridgeLine[] = [
	{sign: '', key: 'contractedCents', title: 'contracted', shortTitle: 'contracted'},
	{sign: '−', key: 'unbilledCents', title: 'unbilled', shortTitle: 'unbilled'},
	{sign: '=', key: 'billedCents', title: 'billed', shortTitle: 'billed'},
	{sign: '−', key: 'notYetDueCents', title: 'not yet due', shortTitle: 'not due'},
	{sign: '−', key: 'overdueCents', title: 'overdue', shortTitle: 'overdue'},
	{sign: '−', key: 'zombieCents', title: 'zombie', shortTitle: 'zombie'},
	{sign: '−', key: 'shortPaidCents', title: 'short-paid', shortTitle: 'short'},
	{sign: '=', key: 'collectedCents', title: 'collected', shortTitle: 'collected'},
];
