import {type Bridge, sumBridges} from '../domain/bridge.ts';
import type {Day} from '../domain/days.ts';
import type {Subscribers} from '../domain/subscribers.ts';
import {subscribersOf} from '../domain/subscribers.ts';
import {unpaidInvoices} from '../domain/unpaid.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import {type CaseStudy, caseStudy} from './case-study.ts';
import {chooseCases} from './choose-cases.ts';
import {type LeakMonths, tallyLeaks} from './leak-months.ts';
import {type LeakingCustomer, rankCustomers} from './top-customers.ts';
import {type YearReport, yearReport} from './year-report.ts';

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

function together(a: Subscribers, b: Subscribers): Subscribers {
	return {
		customers: a.customers + b.customers,
		cancelled: a.cancelled + b.cancelled,
		mrrCents: a.mrrCents + b.mrrCents,
	};
}
