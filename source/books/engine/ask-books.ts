import type {Currency} from '../../domain/currency.ts';
import type {Day, Month} from '../../domain/days.ts';
import type {Policy} from '../../domain/policy.ts';
import {usualTerms} from '../mapping/describe-mapping.ts';
import {listed} from '../mapping/listed.ts';
import type {Mapping, Wishes} from '../mapping.ts';
import type {OpenProgress} from '../open-books.ts';
import {knownUntil} from '../reading/known-until.ts';
import {readPlans} from '../reading/read-plans.ts';
import {OutsideFault, type Source} from '../source.ts';
import type {FoundTable} from '../sources/found-table.ts';
import type {Asked} from './asked.ts';
import {contextOf} from './context-of-written.ts';
import {isAnyVoid, judgeInvoices} from './judged-invoices.ts';
import {judgePayments} from './judged-payments.ts';
import {judgeSubscriptions, type SubscriptionKeys} from './judged-subscriptions.ts';
import {billingOf, layMonths} from './laid-periods.ts';
import {layTables} from './laid-tables.ts';
import {type Retold, retold} from './retold-findings.ts';
import {beyondTheEngine, numbersOf, type RuleEngine} from './rule-engine.ts';
import {findingsQuery, foundRow, ruleQueries} from './rule-findings.ts';
import {lastRowOn} from './settled-ends.ts';
import {settleSubscriptions} from './settled-subscriptions.ts';
import {fieldsOf, largeTables, readWritten} from './written-fields.ts';

/** Books whose rules are asked in an engine, where their rows are. */
export type AskedBooks = {
	readonly currency: Currency;
	/** The day at whose close they are known. */
	readonly day: Day;
	readonly firstMonth: Month;
	readonly months: number;
	readonly termsDays: number;
	/** How many subscriptions there are. */
	readonly subscriptions: number;
	/** What the rules find as of a day, in the order of findings, some at a time. */
	readonly findings: (policy: Policy, day: Day) => AsyncIterable<Retold>;
};

export type ToAsk = {
	readonly engine: RuleEngine;
	/** Reads the small tables, and knows until when the books are known. */
	readonly source: Source;
	readonly found: readonly FoundTable[];
	readonly mapping: Mapping;
	readonly wishes: Wishes;
	readonly onProgress?: (progress: OpenProgress) => void;
};

/** Findings are retold so many at a time. */
const rowsAtATime = 2000;

/**
 * Judges the rows of books where they are, as reading does, and lays the tables that the rules ask. Throws an OutsideFault, also
 * where the engine can't tell of the books as reading does.
 */
export async function askBooks(order: ToAsk): Promise<AskedBooks> {
	const {engine, mapping, wishes, found, source} = order;
	const missing = mapping.questions.find(({about}) => about === 'column');
	if (missing !== undefined) {
		throw new OutsideFault(`${missing.sentence}: say it with ${missing.option}`);
	}

	const tell = (doing: string) => order.onProgress?.({doing, rows: 0});
	tell('asking what is written');
	const written = await readWritten(engine, mapping, found);
	const context = await contextOf(order, written);
	const fields = new Map(
		largeTables.flatMap((table) =>
			context.tables.has(table) ? [[table, fieldsOf(mapping, table, found).fields] as const] : [],
		),
	);
	const asked: Asked = {engine, written, context, fields};
	tell('judging the rows');
	const plans = readPlans(context);
	const keys = await judgeSubscriptions(asked, plans);
	const invoiceKey = await judgeInvoices(asked, keys);
	await judgePayments(asked, invoiceKey);
	await checkKept(engine, mapping);
	const until = knownUntil(wishes, source.knownOn, await lastRowOn(engine));
	await settleSubscriptions(asked, plans, until.day);
	tell('laying the periods');
	const termsDays = wishes.termsDays ?? (await usualTermsOf(engine));
	await layMonths(engine);
	const {rule, months} = await billingOf(engine, wishes.billing, until.day);
	const hasVoided = isAnyVoid(asked);
	const shape = await layTables(engine, {rule, months, termsDays, hasVoided}, plans, invoiceKey);
	const {subscriptions, firstId} = await numbered(engine, keys);
	const isNumber = {
		subscription: keys.key?.kind === 'integers',
		customer: keys.customer?.kind === 'integers',
		invoice: invoiceKey?.kind === 'integers',
	};
	let times = 0;
	return {
		currency: context.currency,
		day: until.day,
		firstMonth: months.firstMonth,
		months: months.endMonth - months.firstMonth,
		termsDays,
		subscriptions,
		async *findings(policy, day) {
			tell('asking the rules');
			const frame = {day, termsDays, currency: context.currency, firstId};
			// One rule after the other: together they would take more memory than an engine may hold.
			const rules = ruleQueries(policy, day, shape).map((query, rule) => ({name: `found_${times}_${rule}`, query}));
			times++;
			for (const {name, query} of rules) {
				await engine.keep(name, query);
			}

			const found = findingsQuery(
				rules.map(({name}) => name),
				{shape, day, hasVoided},
			);
			for await (const rows of engine.stream(found)) {
				for (let at = 0; at < rows.length; at += rowsAtATime) {
					const some = rows.slice(at, at + rowsAtATime).map((row) => foundRow(row, isNumber));
					yield retold(some, policy, frame);
				}
			}
		},
	};
}

/** Throws where no subscription is left, or an invoice has no identifier to be told by. */
async function checkKept(engine: RuleEngine, mapping: Mapping): Promise<void> {
	const [kept = 0, all = 0] = await numbersOf(
		engine,
		'SELECT (SELECT COUNT(*) FROM kept_subscriptions), (SELECT COUNT(*) FROM written_subscriptions)',
	);
	const {file = ''} = mapping.tables.find(({table}) => table === 'subscriptions') ?? {};
	if (kept === 0) {
		throw new OutsideFault(
			all === 0 ? `${listed([file])} has no rows` : `no subscription is left of the ${all} rows of ${listed([file])}`,
		);
	}

	const [nameless = 0] = await numbersOf(engine, 'SELECT COUNT(*) FROM kept_invoices WHERE key IS NULL');
	if (nameless > 0) {
		throw beyondTheEngine('there are invoices without an identifier');
	}
}

/** The most frequent days from an invoice to its due date, the fewest of those that are as frequent; the usual ones where none are told. */
async function usualTermsOf(engine: RuleEngine): Promise<number> {
	const [terms = Number.NaN] = await numbersOf(
		engine,
		`SELECT i.days FROM (SELECT due - issued AS days FROM kept_invoices WHERE due IS NOT NULL) AS i
		WHERE i.days BETWEEN 0 AND 365 GROUP BY i.days ORDER BY COUNT(*) DESC, i.days LIMIT 1`,
	);
	return Number.isNaN(terms) ? usualTerms : terms;
}

/** How many subscriptions there are, and the number of the first: its identifier, where those follow each other; else 1. */
async function numbered(
	engine: RuleEngine,
	{key}: SubscriptionKeys,
): Promise<{readonly subscriptions: number; readonly firstId: number}> {
	if (key?.kind !== 'integers') {
		const [subscriptions = 0] = await numbersOf(engine, 'SELECT COUNT(*) FROM subscriptions');
		return {subscriptions, firstId: 1};
	}

	const [subscriptions = 0, named = 0, first = 1, last = 1] = await numbersOf(
		engine,
		'SELECT COUNT(*), COUNT(key), MIN(key - subscription_id), MAX(key - subscription_id) FROM subscriptions',
	);
	return {subscriptions, firstId: named === subscriptions && first === last ? first : 1};
}
