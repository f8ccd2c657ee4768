import {detect} from '../detection/detect.ts';
import {type Bridge, sumBridges} from '../domain/bridge.ts';
import type {Day} from '../domain/days.ts';
import {asOf} from '../domain/ledger.ts';
import type {Subscribers} from '../domain/subscribers.ts';
import {subscribersOf} from '../domain/subscribers.ts';
import {unpaidInvoices} from '../domain/unpaid.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import {type CaseStudy, caseStudy} from './case-study.ts';
import {chooseCases} from './choose-cases.ts';
import {type LeakMonths, tallyLeaks} from './leak-months.ts';
import {type LeakingCustomer, rankCustomers} from './top-customers.ts';
import type {WhoOf} from './who-of.ts';
import {type BooksToReport, booksReport, type YearReport, yearReport} from './year-report.ts';

/** How many customers the report ranks, and how many it looks at closely. */
const ranked = 10;
const studied = 3;

/** All that a report says of a year as of a day. Money in cents. */
export type YearFacts = {
	readonly settings: Settings;
	readonly day: Day;
	/** The same figures that `simulate --json` has. */
	readonly year: YearReport;
	/** The bridge of all months begun. */
	readonly total: Bridge;
	/** How many of its invoices have no payment. */
	readonly unpaid: number;
	readonly subscribers: Subscribers;
	/** What the detector finds, in the order of the leaks. */
	readonly leakMonths: readonly LeakMonths[];
	/** How many customers leak. */
	readonly leaking: number;
	/** The ones who leak most, the most first. */
	readonly top: readonly LeakingCustomer[];
	readonly cases: readonly CaseStudy[];
	/** What the books from outside are called, and what is said of them first; absent of a simulated year. */
	readonly books?: {readonly name: string; readonly notes: readonly string[]} | undefined;
};

/** Simulates the year and gathers the facts, block by block: memory does not grow with the customers. */
export function yearFacts(settings: Settings, day: Day, onProgress?: (customers: number) => void): YearFacts {
	const tally = tallyLeaks(settings.months);
	const ranking = rankCustomers(ranked);
	const choice = chooseCases(studied);
	let subscribers: Subscribers = {customers: 0, cancelled: 0, mrrCents: 0};
	let unpaid = 0;
	const year = yearReport(settings, day, ({ledger, findings}) => {
		tally.add(findings);
		ranking.add(ledger, findings);
		choice.add(ledger, findings);
		unpaid += unpaidInvoices(ledger);
		subscribers = together(subscribers, subscribersOf(ledger));
		onProgress?.(subscribers.customers);
	});
	return {
		settings,
		day,
		year,
		total: sumBridges(year.months.map(({bridge}) => bridge)),
		unpaid,
		subscribers,
		leakMonths: tally.months(year.months.length, settings),
		leaking: ranking.leaking(),
		top: ranking.best(),
		cases: choice.cases().map((chosen) => caseStudy(chosen, detectorPolicy(settings))),
	};
}

/** Books from outside to report on. */
export type BooksReported = BooksToReport & {
	readonly name: string;
	readonly notes: readonly string[];
	/** Who each subscription is about. */
	readonly whoOf: WhoOf;
};

/** The same of books from outside, whose lines are subscriptions. */
export function booksFacts(settings: Settings, day: Day, books: BooksReported): YearFacts {
	const ledger = asOf(books.ledger, day);
	const {firstMonth, months} = ledger;
	const policy = detectorPolicy(settings);
	const detected = detect(ledger, policy);
	const findings = detected.map((finding) => ({...finding, customerId: finding.subscriptionId}));
	const tally = tallyLeaks(months, firstMonth);
	const ranking = rankCustomers(ranked, books.whoOf);
	const choice = chooseCases(studied);
	tally.add(findings);
	ranking.add(ledger, findings);
	choice.add(ledger, findings);
	const year = booksReport(settings, day, books);
	return {
		settings,
		day,
		year,
		total: sumBridges(year.months.map(({bridge}) => bridge)),
		unpaid: unpaidInvoices(ledger),
		subscribers: subscribersOf(ledger),
		leakMonths: tally.months(year.months.length, settings),
		leaking: new Set(detected.map(({customerId}) => customerId)).size,
		top: ranking.best(),
		cases: choice.cases().map((chosen) => caseStudy(chosen, policy, books.whoOf)),
		books: {name: books.name, notes: books.notes},
	};
}

function together(a: Subscribers, b: Subscribers): Subscribers {
	return {
		customers: a.customers + b.customers,
		cancelled: a.cancelled + b.cancelled,
		mrrCents: a.mrrCents + b.mrrCents,
	};
}
