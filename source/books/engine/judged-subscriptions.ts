import {latestDay} from '../../domain/days.ts';
import type {ReadPlans} from '../reading/read-plans.ts';
import {discountsOf, monthsOfCycle} from '../reading/read-subscriptions.ts';
import type {ReadTable} from '../reading/read-tables.ts';
import {nowhere} from '../values/key-index.ts';
import {keyAt, keysOf} from '../values/keys.ts';
import {wordsOf} from '../values/words.ts';
import type {Asked} from './asked.ts';
import {foreignLookedUp} from './foreign-money.ts';
import {amountsLookedUp, amountsMeant, daysLookedUp, isAnyBad, lookedUp, type Meanings} from './lookups.ts';
import {statusesMeant} from './status-numbers.ts';
import {isCopySql, type WrittenKey, writtenKey} from './written-keys.ts';

/** The identifiers of subscriptions and of their customers. */
export type SubscriptionKeys = {readonly key: WrittenKey | undefined; readonly customer: WrittenKey | undefined};

/**
 * Defines `judged_subscriptions`, a row for each that is written: its number `n`, `key`, `customer`; `started`, `ended` and
 * `discount_until` as numbers of days; `status`; its prices; `every_months`, 0 where nothing says; `basis_points`; `place`
 * among the plans; whether the plan's name says a year; `is_copy`, and whether it is `fit` by itself.
 */
export async function judgeSubscriptions(asked: Asked, plans: ReadPlans): Promise<SubscriptionKeys> {
	const table = asked.context.tables.get('subscriptions') as ReadTable;
	const [key, customer] = [
		await writtenKey(asked, 'subscriptions', 'subscription_id'),
		await writtenKey(asked, 'subscriptions', 'customer_id'),
	];
	const days = (field: string) => daysLookedUp(asked, 'subscriptions', field);
	const amounts = (field: string) => amountsLookedUp(asked, 'subscriptions', field);
	const [started, ended, until] = [await days('start_date'), await days('cancelled_on'), await days('discount_until')];
	const [price, monthly, yearly] = [
		await amounts('price'),
		await amounts('monthly_price'),
		await amounts('yearly_price'),
	];
	const status = await lookedUp(asked, 'subscriptions', 'status', () => statusesMeant(asked, 'subscriptions'));
	const discount = await lookedUp(asked, 'subscriptions', 'discount_percent', () =>
		amountsMeant(discountsOf(table) as Float64Array),
	);
	const cycle = await lookedUp(asked, 'subscriptions', 'billing_cycle', () => cyclesMeant(table));
	const foreign = await foreignLookedUp(asked, 'subscriptions');
	const plan = await lookedUp(asked, 'subscriptions', 'plan_id', () => plansMeant(table, plans));
	const judged = [started, ended, until, price, monthly, yearly, discount, cycle];
	await asked.engine.keep(
		'judged_subscriptions',
		`SELECT j.*, NOT j.is_copy AND j.is_read AS is_fit FROM (
			SELECT w.n, ${key?.of('w') ?? 'NULL'} AS key, ${customer?.of('w') ?? 'NULL'} AS customer,
				${started.of('value')} AS started, ${ended.of('value')} AS ended, ${until.of('value')} AS discount_until,
				${status.of('value')} AS status, ${price.of('value')} AS price, ${monthly.of('value')} AS monthly_price,
				${yearly.of('value')} AS yearly_price, COALESCE(${cycle.of('value')}, 0) AS every_months,
				COALESCE(${discount.of('value')}, 0) AS basis_points, ${plan.of('value')} AS place,
				COALESCE(${plan.of('is_yearly')}, 0) = 1 AS is_yearly_plan, ${await isCopySql(asked, 'subscriptions', key)} AS is_copy,
				COALESCE(${started.of('value')} <= ${latestDay}, FALSE) AND NOT (${isAnyBad(judged)})
					AND COALESCE(${foreign.of('value')}, 0) = 0 AND ${key ? `${key.of('w')} IS NOT NULL` : 'TRUE'} AS is_read
			FROM written_subscriptions AS w ${[...judged, status, foreign, plan].map(({join}) => join).join(' ')}
		) AS j`,
	);
	return {key, customer};
}

function cyclesMeant(table: ReadTable): Meanings {
	const {codes, words} = wordsOf(table.column('billing_cycle') as NonNullable<ReturnType<ReadTable['column']>>);
	const value = Array.from(codes, (code) => monthsOfCycle(words[code]));
	return {value, bad: value.map((months) => Number(months === undefined))};
}

function plansMeant(table: ReadTable, {placesOf}: ReadPlans): Meanings {
	const keys = keysOf(table.column('plan_id') as NonNullable<ReturnType<ReadTable['column']>>);
	const places = Array.from(placesOf(keys));
	return {
		value: places.map((place) => (place === nowhere ? undefined : place)),
		is_yearly: places.map((_, at) => {
			const plan = keyAt(keys, at);
			return Number(typeof plan === 'string' && /annual|year/i.test(plan));
		}),
	};
}
