import {latestDay} from '../../domain/days.ts';
import type {Asked} from './asked.ts';
import {foreignLookedUp} from './foreign-money.ts';
import type {SubscriptionKeys} from './judged-subscriptions.ts';
import {amountsLookedUp, dateSql, daysLookedUp, isAnyBad, lookedUp, nothing} from './lookups.ts';
import {nearSql} from './near-days.ts';
import {beyondTheEngine, numbersOf} from './rule-engine.ts';
import {statusesMeant, statusNumber} from './status-numbers.ts';
import {comparedSql, isCopySql, type WrittenKey, writtenKey} from './written-keys.ts';

/**
 * Defines `judged_invoices`, a row for each that is written: its number `n`, `key`, the row of its `subscription`; `issued`,
 * `due`, `period` and `paid_on` as numbers of days; `amount`, `paid`, `status`; whether it is `foreign`, and `fit` by itself.
 * Defines `kept_subscriptions` too, what is left of those when their invoices are known, and of invoices those that are kept and those
 * that were taken back. Gives the invoices' identifiers.
 */
export async function judgeInvoices(asked: Asked, keys: SubscriptionKeys): Promise<WrittenKey | undefined> {
	const {engine} = asked;
	const key = await writtenKey(asked, 'invoices', 'invoice_id');
	const isPaidHere = !asked.context.tables.has('payments');
	const days = (field: string) => daysLookedUp(asked, 'invoices', field);
	const [issued, period, due] = [await days('invoice_date'), await days('period_start'), await days('due_date')];
	const amount = await amountsLookedUp(asked, 'invoices', 'amount');
	const paidOn = isPaidHere ? await days('payment_date') : undefined;
	const paid = isPaidHere ? await amountsLookedUp(asked, 'invoices', 'amount_paid') : undefined;
	const status = await lookedUp(asked, 'invoices', 'status', () => statusesMeant(asked, 'invoices'));
	const foreign = await foreignLookedUp(asked, 'invoices', 'amount');
	const judged = [issued, period, due, amount, ...(paidOn ? [paidOn] : []), ...(paid ? [paid] : [])];
	const link = await linkSql(asked, keys);
	const isInYears = [issued, period, due].map(({of}) => `COALESCE(${of('value')} <= ${latestDay}, TRUE)`);
	await engine.keep(
		'read_invoices',
		`SELECT w.n, ${key?.of('w') ?? 'NULL'} AS key, ${link.subscription} AS subscription, ${issued.of('value')} AS issued,
			${due.of('value')} AS due, ${period.of('value')} AS period, ${amount.of('value')} AS amount,
			${paid?.of('value') ?? 'NULL'} AS paid, ${paidOn?.of('value') ?? 'NULL'} AS paid_on, ${status.of('value')} AS status,
			COALESCE(${foreign.of('value')}, 0) = 1 AS is_foreign, ${await isCopySql(asked, 'invoices', key)} AS is_copy,
			${issued.of('value')} IS NOT NULL AND ${amount.of('value')} IS NOT NULL AND ${isInYears.join(' AND ')}
				AND NOT (${isAnyBad(judged)}) AS is_read
		FROM written_invoices AS w ${[...judged, status, foreign].map(({join}) => join).join(' ')} ${link.join}`,
	);
	const near = await nearSql(engine, 'read_invoices', 'issued');
	const isRight = `r.is_read AND NOT r.is_copy AND NOT r.is_foreign AND ${near}`;
	await engine.define(
		'judged_invoices',
		`SELECT r.*, ${isRight} AND COALESCE(r.status <> ${statusNumber('void')}, TRUE) AS is_fit,
			${isRight} AND COALESCE(r.status = ${statusNumber('void')}, FALSE) AS is_void FROM read_invoices AS r`,
	);
	await engine.keep(
		'kept_subscriptions',
		foreign === nothing ? 'SELECT * FROM judged_subscriptions WHERE is_fit' : withOwnMoneySql,
	);
	const kept = (
		which: string,
	) => `SELECT i.n, i.key, i.subscription, ${dateSql('i.issued')} AS issued, ${dateSql('i.due')} AS due,
			${dateSql('i.period')} AS period, i.amount, i.paid, i.paid_on, i.status
		FROM judged_invoices AS i JOIN kept_subscriptions AS s ON s.n = i.subscription WHERE i.${which}`;
	await engine.keep('kept_invoices', kept('is_fit'));
	if (isAnyVoid(asked)) {
		await engine.define('void_invoices', kept('is_void'));
	}

	return key;
}

/** Whether some invoice may have been taken back, by the words of their statuses: only then are those asked for. */
export function isAnyVoid(asked: Asked): boolean {
	return statusesMeant(asked, 'invoices')['value']?.includes(statusNumber('void')) ?? false;
}

/** Subscriptions but for those all of whose invoices are in another currency. */
const withOwnMoneySql = `SELECT s.* FROM judged_subscriptions AS s LEFT JOIN (
		SELECT subscription, BOOL_AND(is_foreign) AS is_all_foreign FROM judged_invoices WHERE subscription IS NOT NULL GROUP BY subscription
	) AS i ON i.subscription = s.n WHERE s.is_fit AND NOT COALESCE(i.is_all_foreign, FALSE)`;

/** The subscription's row of the invoices `w`: by its identifier, else the customer's only one. Throws where a customer has several. */
async function linkSql(asked: Asked, {key, customer}: SubscriptionKeys) {
	const {engine} = asked;
	const named = key && (await writtenKey(asked, 'invoices', 'subscription_id'));
	const hung = customer && (await writtenKey(asked, 'invoices', 'customer_id'));
	const joins: string[] = [];
	if (key && named) {
		await engine.keep(
			'subscription_keys',
			'SELECT key, n FROM judged_subscriptions WHERE key IS NOT NULL AND NOT is_copy',
		);
		joins.push(`LEFT JOIN subscription_keys AS s ON s.key = ${comparedSql(named.of('w'), named, key)}`);
	}

	const [all = 0] = await numbersOf(engine, 'SELECT COUNT(*) FROM written_invoices');
	if (!hung || !customer || named?.rows === all) {
		return {subscription: named ? 's.n' : 'CAST(NULL AS BIGINT)', join: joins.join(' ')};
	}

	await engine.keep(
		'customer_keys',
		'SELECT customer, MIN(n) AS n, COUNT(*) AS subscriptions FROM judged_subscriptions WHERE customer IS NOT NULL GROUP BY customer',
	);
	const unnamed = named ? `${named.of('w')} IS NULL` : 'TRUE';
	const compared = comparedSql(hung.of('w'), hung, customer);
	const [several = 0] = await numbersOf(
		engine,
		`SELECT COUNT(*) FROM written_invoices AS w JOIN customer_keys AS c ON c.customer = ${compared} WHERE c.subscriptions > 1 AND ${unnamed}`,
	);
	if (several > 0) {
		throw beyondTheEngine('invoices hang on customers that have several subscriptions');
	}

	joins.push(`LEFT JOIN customer_keys AS c ON c.customer = ${compared} AND ${unnamed}`);
	return {subscription: named ? 'COALESCE(s.n, c.n)' : 'c.n', join: joins.join(' ')};
}
