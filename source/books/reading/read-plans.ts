import {type Day, latestDay} from '../../domain/days.ts';
import type {Plan} from '../../domain/plans.ts';
import {presentText} from '../values/absent.ts';
import {type KeyIndex, keyIndex, nowhere} from '../values/key-index.ts';
import {isKeyless, type Keys, keyAt} from '../values/keys.ts';
import {textAt} from '../values/words.ts';
import {fieldAmounts, fieldDays, fieldKeys, siftAmounts, siftCopies, siftDays, siftKeyless} from './columns.ts';
import {type Context, reasons} from './context.ts';
import {isKept, type Sieve, setAside, sieveOf} from './sieve.ts';

/** A price of a plan from a day on, for a month. */
export type PriceStep = {readonly on: Day; readonly priceCents: number};

/** The price list, and how rows find their plan. */
export type ReadPlans = {
	readonly plans: readonly Plan[];
	/** New prices by place of the plan. */
	readonly steps: ReadonlyMap<number, readonly PriceStep[]>;
	/** The places of the plans that keys name, by identifier or by name; `nowhere` where none is. */
	readonly placesOf: (keys: Keys) => Int32Array;
	readonly sieves: ReadonlyMap<'plans' | 'prices', Sieve>;
};

/** Reads plans and their prices. Without a table of plans, the words that subscriptions name are the plans, without a price. */
export function readPlans(context: Context): ReadPlans {
	const table = context.tables.get('plans');
	const keys = fieldKeys(table, 'plan_id');
	const prices = fieldAmounts(context, 'plans', 'monthly_price');
	if (table === undefined || keys === undefined || prices === undefined) {
		return {...namedPlans(context), steps: new Map(), sieves: setPricesAside(context)};
	}

	const sieve = sieveOf(table.raw.rows);
	siftKeyless(sieve, keys);
	siftAmounts(sieve, prices, true);
	const index = keyIndex(keys, (row) => !isKept(sieve, row));
	siftCopies(sieve, index);
	const names = table.column('plan_name');
	const places = new Int32Array(table.raw.rows).fill(nowhere);
	const plans: Plan[] = [];
	for (let row = 0; row < places.length; row++) {
		if (isKept(sieve, row)) {
			const key = keyAt(keys, row);
			const name = (names && presentText(textAt(names, row))) ?? String(key);
			const planId = typeof key === 'number' ? key : plans.length + 1;
			places[row] = plans.push({planId, name, monthlyPriceCents: prices[row] as number}) - 1;
		}
	}

	const placesOf = placing(index, plans, places);
	const {steps, sieve: pricesSieve} = readPrices(context, placesOf);
	const sieves = new Map<'plans' | 'prices', Sieve>([['plans', sieve]]);
	return {plans, steps, placesOf, sieves: pricesSieve ? sieves.set('prices', pricesSieve) : sieves};
}

/** Finds plans by their identifiers; by their names where no identifier is found at all. */
function placing(index: KeyIndex, plans: readonly Plan[], places: Int32Array): ReadPlans['placesOf'] {
	const byName = new Map(plans.map(({name}, place) => [name.toLowerCase(), place]));
	return (keys) => {
		const rows = index.rowsOf(keys);
		if (rows.some((row) => row !== nowhere)) {
			return rows.map((row) => (row === nowhere ? nowhere : (places[row] as number)));
		}

		return rows.map((_, row) => byName.get(String(keyAt(keys, row) ?? '').toLowerCase()) ?? nowhere);
	};
}

/** Plans as subscriptions name them, without a price of their own; one without a name where none is named. */
function namedPlans({tables}: Context): Pick<ReadPlans, 'plans' | 'placesOf'> {
	const keys = fieldKeys(tables.get('subscriptions'), 'plan_id');
	const places = new Map<string, number>();
	for (let row = 0; row < (keys?.values.length ?? 0) && places.size < mostNamed; row++) {
		if (keys && !isKeyless(keys, row)) {
			const name = String(keyAt(keys, row));
			places.set(name, places.get(name) ?? places.size);
		}
	}

	const names = places.size === 0 ? [''] : [...places.keys()];
	return {
		plans: names.map((name, place) => ({planId: place + 1, name, monthlyPriceCents: 0})),
		placesOf: (given) =>
			new Int32Array(given.values.length).map((_, row) => places.get(String(keyAt(given, row) ?? '')) ?? nowhere),
	};
}

/** More plans than these are none: the rest goes by the first one's name. */
const mostNamed = 10_000;

function readPrices(
	context: Context,
	placesOf: ReadPlans['placesOf'],
): {readonly steps: ReadPlans['steps']; readonly sieve: Sieve | undefined} {
	const table = context.tables.get('prices');
	const keys = fieldKeys(table, 'plan_id');
	const days = fieldDays(context, 'prices', 'valid_from');
	const amounts = fieldAmounts(context, 'prices', 'monthly_price');
	const steps = new Map<number, PriceStep[]>();
	if (!table || !keys || !days || !amounts) {
		return {steps, sieve: table && sieveOf(table.raw.rows)};
	}

	const sieve = sieveOf(table.raw.rows);
	siftKeyless(sieve, keys);
	siftDays(sieve, days, true, latestDay);
	siftAmounts(sieve, amounts, true);
	for (const [row, place] of placesOf(keys).entries()) {
		if (place === nowhere) {
			setAside(sieve, row, reasons.noPlan);
		} else if (isKept(sieve, row)) {
			steps.set(place, [...(steps.get(place) ?? []), {on: days[row] as Day, priceCents: amounts[row] as number}]);
		}
	}

	for (const own of steps.values()) {
		own.sort((a, b) => a.on - b.on);
	}

	return {steps, sieve};
}

/** Prices of plans that are nowhere listed. */
function setPricesAside({tables}: Context): ReadPlans['sieves'] {
	const sieves = new Map<'plans' | 'prices', Sieve>();
	for (const name of ['plans', 'prices'] as const) {
		const table = tables.get(name);
		if (table !== undefined) {
			const sieve = sieveOf(table.raw.rows);
			for (let row = 0; row < table.raw.rows; row++) {
				setAside(sieve, row, reasons.noPlan);
			}

			sieves.set(name, sieve);
		}
	}

	return sieves;
}
