import type {Bridge} from '../domain/bridge.ts';
import type {Ledger} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import type {Settings} from '../simulation/settings.ts';

/** A figure of the books: money in cents, a share 0 … 1, a day, customers by number, or a text. */
export type Figure =
	| {readonly kind: 'count' | 'money' | 'share' | 'day' | 'month' | 'customer'; readonly value: number}
	| {readonly kind: 'text'; readonly value: string}
	| {readonly kind: 'customers'; readonly value: readonly number[]};

/** Gives the figure with a name; a sentence where there is none. */
export type Figures = (name: string) => Figure | string;

/** The books as of a day. */
export type BooksAt = {
	readonly settings: Settings;
	readonly ledger: Ledger;
	readonly findings: readonly Finding[];
	readonly bridges: readonly Bridge[];
};
