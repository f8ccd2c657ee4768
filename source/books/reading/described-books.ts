import type {Ledger} from '../../domain/ledger.ts';
import type {Books} from '../books.ts';
import type {BooksTable, Mapping, Question, Reading} from '../mapping.ts';
import type {Context} from './context.ts';
import {joinsOf} from './joins-of.ts';
import {type KnownUntil, toldDay} from './known-until.ts';
import {type CustomerRows, namesOf} from './read-customers.ts';
import {mostWords} from './read-statuses.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {intakeOf, type Sieve} from './sieve.ts';

/** What is known when all rows are read. */
export type Known = {
	readonly ledger: Ledger;
	readonly kept: Int32Array;
	readonly subscriptions: SubscriptionRows;
	readonly customers: CustomerRows | undefined;
	readonly arePaymentDatesUnknown: boolean;
	readonly sieves: ReadonlyMap<BooksTable, Sieve>;
	readonly reading: Pick<
		Reading,
		'billing' | 'billings' | 'termsDays' | 'termsBy' | 'currency' | 'currencies' | 'endsMeaningNone'
	> & {readonly until: KnownUntil; readonly questions: readonly Question[]};
};

/** The books with what became of their rows, and the mapping with what only all rows can tell. */
export function describedBooks(
	context: Context,
	mapping: Mapping,
	known: Known,
): {readonly books: Books; readonly mapping: Mapping} {
	const {tables, orders, notes, statuses, written} = context;
	const {until, questions, ...reading} = known.reading;
	const names = namesOf(context, known.subscriptions, known.kept, known.customers);
	const {arePaymentDatesUnknown} = known;
	return {
		books: {
			name: mapping.tables.find(({table}) => table === 'invoices')?.name ?? '',
			ledger: known.ledger,
			truth: undefined,
			arePaymentDatesUnknown,
			...(names && {names}),
			intake: {
				tables: mapping.tables.flatMap(({table}) => {
					const [read, sieve] = [tables.get(table), known.sieves.get(table)];
					return read && sieve ? [intakeOf(table, read, sieve)] : [];
				}),
			},
		},
		mapping: {
			...mapping,
			tables: mapping.tables.map((table) => ({
				...table,
				columns: table.columns.map((column) => {
					const form = written.get(`${table.table}.${column.field}`);
					return form === undefined ? column : {...column, written: form};
				}),
			})),
			joins: joinsOf(tables),
			reading: {
				...reading,
				statuses,
				arePaymentDatesUnknown,
				knownUntil: toldDay(until),
				knownUntilBy: until.by,
			},
			questions: [...mapping.questions, ...orders.questions, ...questions],
			notes: [...notes, ...unseenStatuses(context)],
		},
	};
}

/** What is said of wishes for statuses that no row has: a word may be written wrongly, or be of other months alone. */
function unseenStatuses({wishes, statuses}: Context): readonly string[] {
	const seen = new Set(statuses.map(({table, word}) => `${table}.${word}`));
	// Where there are more words than are listed, nobody knows.
	const isListed = statuses.length < mostWords;
	return Object.entries(wishes.statuses ?? {}).flatMap(([word, meaning]) =>
		seen.has(word) || !isListed ? [] : [`no row has the status of --status ${word}=${meaning}`],
	);
}
