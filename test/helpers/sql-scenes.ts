import {detect} from '../../source/detection/detect.ts';
import {billingDay, type Day, formatDay, parseDay} from '../../source/domain/days.ts';
import {asOf, type Ledger, subscriptionCount} from '../../source/domain/ledger.ts';
import {formatCents} from '../../source/domain/money.ts';
import {tables} from '../../source/export/tables.ts';
import {booksPolicy, type Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import type {Fault, ResultColumn, ResultRow} from '../../source/sql/answer.ts';
import {claimColumns} from '../../source/sql/score/claim-columns.ts';
import {addClaims, noClaims} from '../../source/sql/score/claims.ts';
import {remember} from '../../source/ui/draw/memo.ts';
import type {Action} from '../../source/ui/state/actions.ts';
import type {SqlNews} from '../../source/ui/state/sql-calls.ts';
import type {Asked} from '../../source/ui/state/sql-state.ts';
import type {State} from '../../source/ui/state/state.ts';
import type {Told} from './a-reader.tsx';
import type {Scene} from './golden-scenes.ts';

type Result = {readonly columns: readonly ResultColumn[]; readonly rows: readonly ResultRow[]};

const may = parseDay('2024-05-31') as Day;
const mostRows = 10_000;

const everyInvoice = `SELECT i.invoice_id, i.subscription_id, i.invoice_date,
  i.amount, p.payment_date, p.amount_paid
FROM invoices AS i
LEFT JOIN payments AS p USING (invoice_id)
ORDER BY i.invoice_id;`;

const naiveGhosts = `SELECT s.subscription_id, c.month
FROM subscriptions AS s
CROSS JOIN calendar AS c
LEFT JOIN invoices AS i
  ON i.subscription_id = s.subscription_id
  AND i.invoice_date = c.month
WHERE s.start_date <= c.month
  AND i.invoice_id IS NULL;`;

const ghosts = naiveGhosts.replace(
	'\n  AND i.invoice_id IS NULL',
	'\n  AND (s.cancelled_on IS NULL OR c.month <= s.cancelled_on)\n  AND i.invoice_id IS NULL',
);

function engineTells(news: SqlNews): Action {
	return {type: 'engine', news};
}

function writes(text: string, day = may): readonly Told[] {
	return [
		{type: 'day', day},
		{type: 'screen', screen: 'sql'},
		{type: 'sql', request: {type: 'take', text}},
		engineTells({type: 'ready'}),
	];
}

const counted: Told = ({day, settings}) =>
	engineTells({type: 'counts', counts: {day, settings, rows: countsOf(ledgerOn(settings, day))}});

function countsOf(ledger: Ledger): Readonly<Record<string, number>> {
	return Object.fromEntries(tables.map(({name}) => [name, rowsOf(ledger, name).length]));
}

/** The year as of a day; of those that scenes are in, each is made once. */
const ledgerOn = remember((settings: Settings, day: Day) => asOf(simulate(settings).ledger, day), 16);

/** The rows of a table of an export, money as SQL writes it, days too. */
const rowsOf = remember(writeRows, 64);

function writeRows(ledger: Ledger, name: string): ResultRow[] {
	const table = tables.find((each) => each.name === name);
	const all: ResultRow[] = [];
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		table?.rows({ledger, simulation: {ledger} as never}, index, (row) => {
			all.push(
				row.map((value, at) => {
					const type = table.columns[at]?.type;
					return typeof value !== 'number' || type === 'integer'
						? value
						: type === 'money'
							? formatCents(value)
							: formatDay(value);
				}),
			);
		});
	}

	return all;
}

const runs: Told = {type: 'sql', request: {type: 'run'}};

/** The engine answers the last question with what this makes of the year. */
function answers(make: (state: State) => Result): Told {
	return (state) => {
		const asked = state.sql.asked as Asked;
		const {columns, rows} = make(state);
		const places = asked.scenario === undefined ? undefined : claimColumns(columns);
		const claims = noClaims();
		if (places) {
			addClaims(claims, places, rows);
		}

		return engineTells({
			type: 'answered',
			answer: {
				asked,
				columns,
				rows: rows.slice(0, mostRows),
				count: rows.length,
				milliseconds: 7,
				...(places && {claims}),
			},
		});
	};
}

const columns = (...all: readonly string[]): ResultColumn[] =>
	all.map((each) => {
		const [name = '', type = 'INTEGER'] = each.split(' ');
		return {name, type};
	});

function invoicesWithPayments({day, settings}: State): Result {
	const ledger = ledgerOn(settings, day);
	const paid = new Map(rowsOf(ledger, 'payments').map((row) => [row[1], row]));
	return {
		columns: columns(
			'invoice_id',
			'subscription_id',
			'invoice_date DATE',
			'amount DECIMAL(12,2)',
			'payment_date DATE',
			'amount_paid DECIMAL(12,2)',
		),
		rows: rowsOf(ledger, 'invoices').map((invoice) => {
			const [id = null, subscription = null, issued = null] = invoice;
			const payment = paid.get(id);
			return [id, subscription, issued, invoice.at(-1) ?? null, payment?.[2] ?? null, payment?.[3] ?? null];
		}),
	};
}

/** What the detector finds of ghosts, and, as the naive query does, every month after a cancellation. */
function ghostRows(isNaive: boolean): (state: State) => Result {
	return ({day, settings}) => {
		const ledger = ledgerOn(settings, day);
		const found = detect(ledger, booksPolicy(settings))
			.filter(({scenario}) => scenario === 'ghost-subscriber')
			.map(({subscriptionId, month}) => [subscriptionId, formatDay(billingDay(month))]);
		const after = rowsOf(ledger, 'subscriptions').flatMap((row) => {
			const cancelled = row.at(-1);
			return [0, 1, 2, 3, 4]
				.map((month) => [row[0] ?? null, formatDay(billingDay(month))])
				.filter(([, month]) => typeof cancelled === 'string' && String(month) > cancelled);
		});
		return {columns: columns('subscription_id', 'month DATE'), rows: isNaive ? [...found, ...after] : found};
	};
}

const plan = `ORDER_BY
    Order By: i.invoice_id ASC
  HASH_JOIN  ~4,880 rows
      Join Type: LEFT
      Conditions: invoice_id = invoice_id
    SEQ_SCAN  ~4,880 rows
        Table: invoices
        Projections: invoice_id, subscription_id, invoice_date, amount
        Filters: invoice_date<='2024-05-31'::DATE
    SEQ_SCAN  ~4,702 rows
        Table: payments
        Projections: invoice_id, payment_date, amount_paid
        Filters: payment_date<='2024-05-31'::DATE`;

const planRows = (): Result => ({columns: columns('plan VARCHAR'), rows: plan.split('\n').map((line) => [line])});

const misspelt = 'SELECT subscription_id, SUM(amont)\nFROM invoices\nGROUP BY 1;';
const fault: Fault = {
	kind: 'failed',
	sentence: 'line 1, column 29: Referenced column "amont" not found in FROM clause; candidate bindings: "amount"',
	place: {line: 1, column: 29, offset: 28},
};
const fails: Told = ({sql}) => engineTells({type: 'failed', asked: sql.asked as Asked, fault});

const scored = (text: string, isNaive: boolean): readonly Told[] => [
	...writes(text),
	counted,
	{type: 'sql', request: {type: 'score', scenario: 'ghost-subscriber'}},
	answers(ghostRows(isNaive)),
];

const result = [...writes(everyInvoice, parseDay('2025-01-15') as Day), counted, runs, answers(invoicesWithPayments)];
const history = engineTells({type: 'history', queries: [misspelt, everyInvoice, ghosts]});

/** The SQL screen, told by an engine that is not there. */
export const sqlScenes: readonly Scene[] = [
	{name: 'sql-result', told: result, keys: ['escape', 'right', 'down', 'down']},
	{name: 'sql-result-narrowed', told: result, keys: ['escape', 'f', ...'amount_paid<10', 'enter']},
	{name: 'sql-fault', told: [...writes(misspelt), counted, runs, fails], keys: []},
	{
		name: 'sql-running',
		told: [...writes(everyInvoice), counted, runs, engineTells({type: 'time', milliseconds: 2345})],
		keys: [],
	},
	{name: 'sql-score', told: scored(naiveGhosts, true), keys: ['escape', 'down']},
	{name: 'sql-full-marks', told: scored(ghosts, false), keys: []},
	{name: 'sql-false-alarm', told: scored(naiveGhosts, true), keys: ['escape', 'enter']},
	{name: 'sql-score-fault', told: [...scored(ghosts, false), ...writes(misspelt), runs, fails], keys: []},
	{name: 'sql-difference', told: scored(naiveGhosts, true), keys: ['escape', 'v']},
	{name: 'sql-scenarios', told: writes(naiveGhosts), keys: ['ctrl+t']},
	{name: 'sql-history', told: [...writes(naiveGhosts), history], keys: ['ctrl+o']},
	{
		name: 'sql-tables-counted',
		told: [...writes(everyInvoice), counted],
		keys: ['escape', 'tab', ...Array<string>(10).fill('down')],
	},
	{name: 'sql-completing', told: writes(everyInvoice), keys: ['ctrl+l', ...'SELECT', 'space', ...'inv', 'tab', 'tab']},
	{name: 'sql-plan', told: [...writes(`EXPLAIN\n${everyInvoice}`), counted, runs, answers(planRows)], keys: ['escape']},
	{
		name: 'sql-unable',
		told: [
			...writes(everyInvoice),
			engineTells({
				type: 'unable',
				sentence:
					'SQL needs DuckDB, which is not installed: npm install @duckdb/node-api@1.5.5-r.5, where leaktui is installed',
			}),
		],
		keys: [],
	},
	{name: 'sql-spoken', told: scored(naiveGhosts, true), keys: ['escape', 'down'], start: {isSpoken: true}},
	{name: 'sql-result-ascii', told: result, keys: ['escape'], start: {isAscii: true}},
	{name: 'sql-score-ascii', told: scored(naiveGhosts, true), keys: ['escape', 'down'], start: {isAscii: true}},
	{
		name: 'sql-result-high-contrast',
		told: result,
		keys: ['escape', 'right', 'down'],
		start: {theme: 'high-contrast'},
		isStyled: true,
	},
	{
		name: 'sql-score-high-contrast',
		told: scored(naiveGhosts, true),
		keys: [],
		start: {theme: 'high-contrast'},
		isStyled: true,
	},
];
