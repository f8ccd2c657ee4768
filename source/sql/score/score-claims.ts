import {inOrder} from '../../detection/detect.ts';
import {type Case, casesOf, type Score, scoresOf, type Verdict} from '../../detection/score.ts';
import type {Day, Month} from '../../domain/days.ts';
import {
	asOf,
	customerOf,
	invoiceAt,
	type Ledger,
	monthsBegun,
	subscriptionCount,
	subscriptionId,
} from '../../domain/ledger.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {booksPolicy} from '../../simulation/settings.ts';
import type {Simulation} from '../../simulation/simulate.ts';
import {type Claims, placeOfKey} from './claims.ts';

/** What a query found of one scenario, held against what was injected. */
export type ClaimScore = {
	readonly score: Score;
	/** The accused months of these books, by day and subscription, then what was injected and not accused. */
	readonly cases: readonly Case[];
	/** Accusations of months that are not in these books, by the day: false alarms without a case. */
	readonly strays: number;
	/** What the cases are about, in cents. */
	readonly cents: Readonly<Record<Verdict, number>>;
};

/** Holds what a query accuses against the injected truth of one scenario, as of the day that the query was asked of. */
export function scoreClaims(simulation: Simulation, day: Day, leak: Leak, claims: Claims): ClaimScore {
	const ledger = asOf(simulation.ledger, day);
	const accused = accusedPlaces(ledger, claims);
	const strays = claims.places.size + claims.invoices.size + claims.strays.size - accused.length;
	return scoreAccused(simulation, ledger, leak, accused, strays);
}

/** The same of months that are known to be of these books, and so many accusations that are not; `ledger` is as of the day of the question. */
export function scoreAccused(
	simulation: Simulation,
	ledger: Ledger,
	leak: Leak,
	accused: readonly Accused[],
	strays: number,
): ClaimScore {
	const findings = inOrder(accused.map(({index, month}) => findingAt(simulation, ledger, leak, index, month)));
	const cases = casesOf(simulation, ledger, findings, booksPolicy(simulation.settings)).filter(
		({scenario}) => scenario === leak.id,
	);
	const score = scoresOf(cases).find(({scenario}) => scenario === leak.id) as Score;
	return {score: withStrays(score, strays), cases, strays, cents: centsOf(cases)};
}

/** A month of a subscription, by its place among those of the ledger. */
export type Accused = {readonly index: number; readonly month: Month};

/** The accused months that have begun, of subscriptions that there are; each claim gives one at most. */
function accusedPlaces(ledger: Ledger, {places, invoices}: Claims): Accused[] {
	const count = subscriptionCount(ledger);
	const begun = monthsBegun(ledger);
	const byMonth = [...places]
		.map(placeOfKey)
		.map(({subscription, month}) => ({index: subscription - subscriptionId(ledger, 0), month}))
		.filter(({index, month}) => index >= 0 && index < count && month < begun);
	if (invoices.size === 0) {
		return byMonth;
	}

	const byInvoice: Accused[] = [];
	for (let index = 0; index < count; index++) {
		for (let month = 0; month < begun; month++) {
			const invoice = invoiceAt(ledger, index, month);
			if (invoice && invoices.has(invoice.invoiceId)) {
				byInvoice.push({index, month});
			}
		}
	}

	return [...byMonth, ...byInvoice];
}

/** An accusation as a detector would have made it. An accused month that does not leak is known by the day of the question. */
function findingAt(simulation: Simulation, ledger: Ledger, leak: Leak, index: number, month: Month): Finding {
	const {settings, truth} = simulation;
	const policy = booksPolicy(settings);
	const isInjected =
		leaks[(truth.struck[index * truth.months + month - ledger.firstMonth] as number) - 1]?.id === leak.id;
	const id = subscriptionId(ledger, index);
	const cents = leak.leakedCents(isInjected ? simulation.ledger : ledger, index, month, policy);
	return {
		scenario: leak.id,
		customerId: customerOf(ledger, index),
		subscriptionId: id,
		invoiceId: invoiceAt(ledger, index, month)?.invoiceId ?? null,
		month,
		since: isInjected ? leak.since(simulation.ledger, index, month, policy) : ledger.day,
		leakedCents: leak.isLiability ? 0 : cents,
		...(leak.isLiability && {liabilityCents: cents}),
	};
}

function withStrays(score: Score, strays: number): Score {
	const falseAlarms = score.falseAlarms + strays;
	return strays === 0 ? score : {...score, falseAlarms, precision: score.found / (score.found + falseAlarms)};
}

function centsOf(cases: readonly Case[]): Record<Verdict, number> {
	const cents: Record<Verdict, number> = {found: 0, missed: 0, 'false-alarm': 0, 'not-yet-detectable': 0};
	for (const {verdict, leakedCents, liabilityCents = 0} of cases) {
		cents[verdict] += leakedCents + liabilityCents;
	}

	return cents;
}
