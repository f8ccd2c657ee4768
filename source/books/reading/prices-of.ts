import {counted} from '../../domain/counted.ts';
import {never} from '../../domain/days.ts';
import type {Agreements} from '../../domain/facts.ts';
import type {Plan} from '../../domain/plans.ts';
import {absentDay} from '../source.ts';
import {nowhere} from '../values/key-index.ts';
import type {Context} from './context.ts';
import {isPricePerMonth, usualAmounts} from './invoiced-prices.ts';
import type {InvoiceRows} from './read-invoices.ts';
import type {ReadPlans} from './read-plans.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';

/** What subscriptions pay: their place on the price list and what they have agreed on beside it, one entry per position. */
export type Prices = {
	readonly plans: readonly Plan[];
	readonly plan: Int32Array;
	readonly agreements: Agreements | undefined;
};

type Given = {
	readonly subscriptions: SubscriptionRows;
	readonly invoices: InvoiceRows;
	/** Rows of the subscriptions that are kept, and the row of each invoice's subscription. */
	readonly kept: Int32Array;
	readonly subscriptionOf: Int32Array;
	/** 1 or 12 by row of the subscription. */
	readonly everyMonths: Uint8Array;
	readonly plans: ReadPlans;
};

/**
 * The price of a period of each subscription: its own where it has one, else its plan's. Of a yearly one a price of a
 * month counts twelve times, and one that is called neither is of whichever its invoices agree with. Where nothing says a
 * price, it is what most of the subscription's invoices ask for.
 */
export function pricesOf(context: Context, given: Given): Prices {
	const {subscriptions, kept, everyMonths, plans: read} = given;
	const places = subscriptions.plans ? read.placesOf(subscriptions.plans) : undefined;
	const isMonthly = isPricePerMonth(given, subscriptions.price);
	const plan = new Int32Array(kept.length);
	const priceCents = new Float64Array(kept.length).fill(Number.NaN);
	const nobodys: number[] = [];
	for (let position = 0; position < kept.length; position++) {
		const row = kept[position] as number;
		const place = places === undefined ? nowhere : (places[row] as number);
		plan[position] = Math.max(0, place);
		priceCents[position] = ownPrice(subscriptions, row, everyMonths[row] as number, isMonthly);
		const listed = place === nowhere ? undefined : read.plans[place];
		if (Number.isNaN(priceCents[position]) && (listed === undefined || !context.tables.has('plans'))) {
			nobodys.push(position);
		}
	}

	const [isPlanless, hasOwn] = [nobodys.length > 0, priceCents.some((price) => !Number.isNaN(price))];
	if (isPlanless) {
		const usual = usualAmounts(given);
		for (const position of nobodys) {
			priceCents[position] = usual.get(kept[position] as number) ?? 0;
		}

		context.notes.push(
			`${counted(nobodys.length, 'subscription')} without a price: it is what most invoices of each ask for`,
		);
	}

	const {plans, unlisted} = withUnlisted(read.plans, places, kept, context.tables.has('plans'));
	for (const position of unlisted) {
		plan[position] = plans.length - 1;
	}

	const isSpecial = isPlanless || hasOwn || read.steps.size > 0 || subscriptions.discount !== undefined;
	return {plans, plan, agreements: isSpecial ? agreementsOf(given, plan, priceCents) : undefined};
}

/** The price list, with a last plan without a name for those whose plan is not on it. */
function withUnlisted(
	plans: readonly Plan[],
	places: Int32Array | undefined,
	kept: Int32Array,
	isList: boolean,
): {readonly plans: readonly Plan[]; readonly unlisted: readonly number[]} {
	const unlisted: number[] = [];
	for (let position = 0; position < kept.length; position++) {
		if (places === undefined || places[kept[position] as number] === nowhere) {
			unlisted.push(position);
		}
	}

	const isNameless = plans.length === 1 && plans[0]?.name === '';
	if (unlisted.length === 0 || isNameless) {
		return {plans, unlisted: []};
	}

	const planId = isList ? Math.max(0, ...plans.map((plan) => plan.planId)) + 1 : plans.length + 1;
	return {plans: [...plans, {planId, name: '', monthlyPriceCents: 0}], unlisted};
}

/** The price of a period as the subscription's own row says it; `NaN` where it says none. */
function ownPrice(
	{price, monthlyPrice, yearlyPrice}: SubscriptionRows,
	row: number,
	everyMonths: number,
	isMonthly: boolean,
): number {
	if (price === undefined && monthlyPrice === undefined && yearlyPrice === undefined) {
		return Number.NaN;
	}

	const [own, month, year] = [price, monthlyPrice, yearlyPrice].map((prices) => prices?.[row] ?? Number.NaN) as [
		number,
		number,
		number,
	];
	const candidates =
		everyMonths === 12
			? [year, isMonthly ? Number.NaN : own, month * 12, own * 12]
			: [month, own, Math.round(year / 12)];
	return candidates.find((candidate) => !Number.isNaN(candidate)) ?? Number.NaN;
}

function agreementsOf(
	{subscriptions, kept, everyMonths, plans: {steps}}: Given,
	plan: Int32Array,
	priceCents: Float64Array,
) {
	const {discount, discountUntil} = subscriptions;
	const stepsFrom = new Int32Array(kept.length + 1);
	const on: number[] = [];
	const cents: number[] = [];
	for (let position = 0; position < kept.length; position++) {
		const own = Number.isNaN(priceCents[position]) ? (steps.get(plan[position] as number) ?? []) : [];
		for (const step of own) {
			on.push(step.on);
			cents.push(step.priceCents * (everyMonths[kept[position] as number] as number));
		}

		stepsFrom[position + 1] = on.length;
	}

	return {
		priceCents,
		stepsFrom,
		stepOn: Int32Array.from(on),
		stepCents: Float64Array.from(cents),
		discountBasisPoints: Int32Array.from(kept, (row) => discount?.[row] || 0),
		discountUntil: Int32Array.from(kept, (row) => {
			const until = discountUntil?.[row] ?? absentDay;
			return until === absentDay ? never : until;
		}),
	};
}
