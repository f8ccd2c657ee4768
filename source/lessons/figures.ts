import {detect} from '../detection/detect.ts';
import {casesOf, scoresOf} from '../detection/score.ts';
import {type Bridge, bridgesByMonth} from '../domain/bridge.ts';
import {bridgeLines} from '../domain/bridge-lines.ts';
import {type Day, type Month, monthEnd, parseDay} from '../domain/days.ts';
import {asOf, isActive, type Ledger, subscriptionCount} from '../domain/ledger.ts';
import {standingOf} from '../domain/settlement.ts';
import {timelineOf} from '../domain/timeline.ts';
import {monthName} from '../domain/written-days.ts';
import {leaks} from '../scenarios/index.ts';
import {scenarioNamed} from '../scenarios/scenario-named.ts';
import {booksPolicy, detectorPolicy, type Settings} from '../simulation/settings.ts';
import {simulate} from '../simulation/simulate.ts';
import {customerFigure} from './customer-figure.ts';
import type {BooksAt, Figure, Figures} from './figure.ts';

const nameExpects = 'a figure like march.ghost.count, may-end.overdue, close-out.leaked or customer(zombie).due';

/** The figures of books by their names: computed when asked for, and remembered. The books without a name are the first. */
export function figuresOf(settings: Settings, others: Readonly<Record<string, Settings>> = {}): Figures {
	const known = new Map<string, Figure | string>();
	const books = new Map<string, (day: Day) => BooksAt>();
	const bookNamed = (name: string, its: Settings) => {
		const book = books.get(name) ?? openBook(its);
		books.set(name, book);
		return book;
	};
	return (name) => {
		const [, prefix = '', rest = ''] = /^(?:([\w-]+):)?(.*)$/.exec(name.trim()) ?? [];
		const its = prefix === '' ? settings : others[prefix];
		if (!its) {
			return `there are no books "${prefix}" here; those of the lesson are ${Object.keys(others).join(', ') || 'without a name'}`;
		}

		const figure = known.get(name) ?? figureIn(rest, its, bookNamed(prefix, its));
		known.set(name, figure);
		return figure;
	};
}

function openBook(settings: Settings): (day: Day) => BooksAt {
	const days = new Map<Day, BooksAt>();
	let simulated: ReturnType<typeof simulate> | undefined;
	return (day) => {
		simulated ??= simulate(settings);
		const ledger = asOf(simulated.ledger, day);
		const at = days.get(day) ?? {
			settings,
			ledger,
			findings: detect(ledger, detectorPolicy(settings)),
			bridges: bridgesByMonth(ledger, booksPolicy(settings)),
		};
		days.set(day, at);
		return at;
	};
}

function figureIn(name: string, settings: Settings, book: (day: Day) => BooksAt): Figure | string {
	const {closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
	if (name.startsWith('customer(')) {
		return customerFigure(name, book(closeOut)) ?? `"${name}" is no figure of a customer in these books`;
	}

	const [when = '', ...what] = name.split('.');
	const [left = '', right] = when.split('@');
	const month = monthNamed(left, settings);
	const day =
		right === undefined ? (month === undefined ? dayNamed(left, settings) : closeOut) : dayNamed(right, settings);
	if (day === undefined || (right !== undefined && month === undefined)) {
		return `"${name}" is no figure; one is ${nameExpects}`;
	}

	return (
		(what.length === 2
			? leakFigure(what as [string, string], book(day), month)
			: sumFigure(what[0] ?? '', book(day), month)) ?? `"${name}" is no figure; one is ${nameExpects}`
	);
}

function monthNamed(text: string, {months}: Settings): Month | undefined {
	const at = Array.from({length: Math.min(12, months)}, (_, month) => monthName(month).toLowerCase()).indexOf(text);
	return at < 0 ? undefined : at;
}

/** `may-end`, `close-out`, or a day. */
function dayNamed(text: string, settings: Settings): Day | undefined {
	const {firstDay, closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
	if (text === 'close-out') {
		return closeOut;
	}

	const month = text.endsWith('-end') ? monthNamed(text.slice(0, -4), settings) : undefined;
	const day = month === undefined ? parseDay(text) : monthEnd(month);
	return day !== undefined && day >= firstDay && day <= closeOut ? day : undefined;
}

/** What is said of one leak: in a month, or in all that have begun. */
function leakFigure([name, what]: [string, string], books: BooksAt, month: Month | undefined): Figure | undefined {
	const leak = scenarioNamed(name, leaks);
	if (!leak) {
		return undefined;
	}

	const found = books.findings.filter(
		(each) => each.scenario === leak.id && (month === undefined || each.month === month),
	);
	switch (what) {
		case 'count':
			return {kind: 'count', value: found.length};
		case 'leaked':
			return {kind: 'money', value: found.reduce((sum, {leakedCents}) => sum + leakedCents, 0)};
		case 'customers':
			return {kind: 'customers', value: [...new Set(found.map(({customerId}) => customerId))]};
		default:
			return month === undefined ? scoreFigure(leak.id, what, books) : undefined;
	}
}

function scoreFigure(scenario: string, what: string, {settings, ledger, findings}: BooksAt): Figure | undefined {
	const score = scoresOf(casesOf(simulate(settings), ledger, findings, booksPolicy(settings))).find(
		(each) => each.scenario === scenario,
	);
	const counts = {
		injected: score?.injected,
		found: score?.found,
		missed: score?.missed,
		'false-alarms': score?.falseAlarms,
		'not-yet': score?.notYetDetectable,
	};
	const shares = {precision: score?.precision, recall: score?.recall};
	const count = counts[what as keyof typeof counts];
	const share = shares[what as keyof typeof shares];
	if (count !== undefined) {
		return {kind: 'count', value: count};
	}

	return share === undefined ? undefined : {kind: 'share', value: share};
}

/** A line of the bridge, or what is counted of the customers. */
function sumFigure(what: string, books: BooksAt, month: Month | undefined): Figure | undefined {
	const {bridges, ledger, settings, findings} = books;
	const among = month === undefined ? bridges : bridges.slice(month, month + 1);
	const sum = (key: keyof Bridge) => among.reduce((total, bridge) => total + bridge[key], 0);
	const line = bridgeLines.find(({title}) => title.replaceAll(' ', '-') === what);
	if (line) {
		return {kind: 'money', value: sum(line.key)};
	}

	const leaked = findings
		.filter((each) => month === undefined || each.month === month)
		.reduce((total, {leakedCents}) => total + leakedCents, 0);
	switch (what) {
		case 'leaked':
			return {kind: 'money', value: leaked};
		case 'leakage-rate':
			return {kind: 'share', value: leaked / Math.max(1, sum('contractedCents'))};
		case 'collection-rate':
			return {kind: 'share', value: sum('collectedCents') / Math.max(1, sum('billedCents'))};
		case 'customers':
			return {kind: 'count', value: settings.customers};
		case 'invoices':
			return {kind: 'count', value: sum('invoices')};
		case 'due':
			return {kind: 'count', value: sum('subscriptionsDue')};
		case 'cancelled':
			return {kind: 'count', value: countOf(ledger, (index) => !isActive(ledger, index))};
		case 'paid-late':
			return {kind: 'count', value: countLate(books, month)};
		default:
			return undefined;
	}
}

function countOf(ledger: Ledger, is: (index: number) => boolean): number {
	return Array.from({length: subscriptionCount(ledger)}, (_, index) => index).filter(is).length;
}

function countLate({ledger, bridges, settings}: BooksAt, month: Month | undefined): number {
	let count = 0;
	for (let at = month ?? 0; at < (month === undefined ? bridges.length : month + 1); at++) {
		count += countOf(ledger, (index) => standingOf(ledger, index, at, booksPolicy(settings)) === 'paid-late');
	}

	return count;
}
