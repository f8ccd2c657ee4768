import {billingDayIn} from '../domain/billing-period.ts';
import type {BooksShape} from '../domain/books-shape.ts';
import {discounted} from '../domain/contract.ts';
import {billingDay, calendarMonthOf, type Day, type Month, never, parseMonth} from '../domain/days.ts';
import type {Agreements, Facts} from '../domain/facts.ts';
import {plans} from '../domain/plans.ts';
import type {Settings} from './settings.ts';

/** The share of discounts that are granted once more for as long: they look like discounts that nobody ended. */
export const renewedShare = 0.2;

/** The draw that decides whether a subscription's discount is renewed. */
export const renewalDraw = 'renewal';

/** What the settings let subscriptions agree on. */
export type Contracts = {
	/** The list price of a plan in a month, in cents. */
	readonly listCents: (plan: number, month: Month) => number;
	/** The list price that held when a subscription began. */
	readonly firstCents: (plan: number, startedOn: Day) => number;
	readonly discountBasisPoints: number;
	/** The last day on which a period may begin with the discount. */
	readonly discountUntil: (startedOn: Day, isRenewed: boolean) => Day;
};

/** The contracts that these settings make: the price list month by month, each rise rounded to the cent. */
export function contractsOf({months, priceRises = [], discount}: Settings): Contracts {
	const lists = plans.map(({monthlyPriceCents}) => {
		let price = monthlyPriceCents;
		return Array.from({length: months}, (_, month) => {
			for (const rise of priceRises) {
				price = parseMonth(rise.month) === month ? Math.round(price * (1 + rise.percent / 100)) : price;
			}

			return price;
		});
	});
	const listCents = (plan: number, month: Month) => lists[plan]?.[month] as number;
	return {
		listCents,
		firstCents(plan, startedOn) {
			const month = calendarMonthOf(startedOn);
			return month < 0 ? (plans[plan]?.monthlyPriceCents as number) : listCents(plan, Math.min(month, months - 1));
		},
		discountBasisPoints: Math.round((discount?.percent ?? 0) * 100),
		discountUntil(startedOn, isRenewed) {
			if (!discount) {
				return never;
			}

			const billing = {rule: 'anniversary', everyMonths: 1, anchorOn: startedOn} as const;
			const length = discount.months * (isRenewed ? 2 : 1);
			return billingDayIn(billing, calendarMonthOf(startedOn) + length) - 1;
		},
	};
}

/** What a subscription's price is in a month, and was or would be without the changes that scenarios know of. */
export type PricesOfMonth = {
	priceCents: number;
	firstPriceCents: number;
	discountedCents: number;
	hasRisen: boolean;
	isDiscountOver: boolean;
};

/** Fills `into` with the prices of a subscription's month. */
export function readPrices(
	contracts: Contracts,
	{plan, startedOn, discountUntil}: {readonly plan: number; readonly startedOn: Day; readonly discountUntil: Day},
	month: Month,
	into: PricesOfMonth,
): void {
	const list = contracts.listCents(plan, month);
	const first = contracts.firstCents(plan, startedOn);
	const basisPoints = contracts.discountBasisPoints;
	const isOver = basisPoints > 0 && discountUntil < billingDay(month);
	into.discountedCents = discounted(list, basisPoints);
	into.priceCents = isOver ? list : into.discountedCents;
	into.firstPriceCents = isOver ? first : discounted(first, basisPoints);
	into.hasRisen = into.priceCents > into.firstPriceCents;
	into.isDiscountOver = isOver && into.discountedCents < list;
}

/** The months on whose 1st prices rise, each once, in order. */
export function riseMonths({months, priceRises = []}: Settings): readonly Month[] {
	const rises = new Set(priceRises.map(({month}) => parseMonth(month) as Month));
	return [...rises].filter((month) => month < months).sort((a, b) => a - b);
}

/** Which columns and tables the books of these settings hold beside the usual ones. */
export function columnsOf(settings: Settings): Pick<BooksShape, 'hasDiscounts' | 'hasPrices'> {
	return {hasDiscounts: contractsOf(settings).discountBasisPoints > 0, hasPrices: riseMonths(settings).length > 0};
}

/** The agreements of `count` subscriptions, still without their discounts' ends; `undefined` where there are none beside the price list. */
export function blankAgreements(settings: Settings, contracts: Contracts, count: number): Agreements | undefined {
	const rises = riseMonths(settings);
	if (rises.length === 0 && contracts.discountBasisPoints === 0) {
		return undefined;
	}

	return {
		priceCents: new Float64Array(count).fill(Number.NaN),
		stepsFrom: Int32Array.from({length: count + 1}, (_, index) => index * rises.length),
		stepOn: Int32Array.from({length: count * rises.length}, (_, at) => billingDay(rises[at % rises.length] as Month)),
		stepCents: new Float64Array(count * rises.length),
		discountBasisPoints: new Int32Array(count).fill(contracts.discountBasisPoints),
		discountUntil: new Int32Array(count).fill(never),
	};
}

/** Writes what the subscription in this place has agreed on. */
export function agree({agreements, plan}: Facts, index: number, contracts: Contracts, discountUntil: Day): void {
	if (!agreements) {
		return;
	}

	const {stepsFrom, stepOn, stepCents} = agreements;
	agreements.discountUntil[index] = discountUntil;
	for (let step = stepsFrom[index] as number; step < (stepsFrom[index + 1] as number); step++) {
		stepCents[step] = contracts.listCents(plan[index] as number, calendarMonthOf(stepOn[step] as Day));
	}
}
