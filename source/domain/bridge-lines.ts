import type {Bridge} from './bridge.ts';

/** One line of the revenue bridge, as every table and picture of it writes it. */
export type BridgeLine = {
	readonly key: Exclude<keyof Bridge, 'subscriptionsDue' | 'invoices' | 'payments'>;
	/** What the line does to the sum so far: begins it, takes something off, adds to it, is what is left, or stands apart. */
	readonly sign: '' | '−' | '+' | '=' | '·';
	readonly title: string;
	/** For narrow tables. */
	readonly shortTitle: string;
	/** Left out of a table in which it is 0 throughout. */
	readonly isRare?: boolean;
};

/** The bridge from top to bottom: each `=` is what is left of the lines before it. */
export const bridgeLines: readonly BridgeLine[] = [
	{sign: '', key: 'contractedCents', title: 'contracted', shortTitle: 'contracted'},
	{sign: '−', key: 'unbilledCents', title: 'unbilled', shortTitle: 'unbilled'},
	{sign: '−', key: 'underbilledCents', title: 'underbilled', shortTitle: 'underbilled', isRare: true},
	{sign: '+', key: 'overbilledCents', title: 'overbilled', shortTitle: 'overbilled', isRare: true},
	{sign: '=', key: 'billedCents', title: 'billed', shortTitle: 'billed'},
	{sign: '−', key: 'notYetDueCents', title: 'not yet due', shortTitle: 'not due'},
	{sign: '−', key: 'overdueCents', title: 'overdue', shortTitle: 'overdue'},
	{sign: '−', key: 'zombieCents', title: 'zombie', shortTitle: 'zombie'},
	{sign: '−', key: 'shortPaidCents', title: 'short-paid', shortTitle: 'short'},
	{sign: '=', key: 'collectedCents', title: 'collected', shortTitle: 'collected'},
	{sign: '·', key: 'overpaidCents', title: 'overpaid', shortTitle: 'overpaid', isRare: true},
];

/** The lines that a table of these bridges needs. */
export function shownLines(bridges: readonly Bridge[]): readonly BridgeLine[] {
	return bridgeLines.filter(({key, isRare}) => !isRare || bridges.some((bridge) => bridge[key] !== 0));
}
