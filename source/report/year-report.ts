import {detect} from '../detection/detect.ts';
import {type Answers, casesOf, type Score, scoresOf, sumScores} from '../detection/score.ts';
import {type Ageing, ageingBuckets, ageingOf} from '../domain/ageing.ts';
import {type Bridge, bridgesByMonth, sumBridges} from '../domain/bridge.ts';
import {type Currency, usd} from '../domain/currency.ts';
import type {Day, Month} from '../domain/days.ts';
import {asOf, type Ledger} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {startDigest} from '../simulation/digest.ts';
import {booksPolicy, detectorPolicy, leaksOn, type Settings} from '../simulation/settings.ts';
import {type Simulation, simulateInBlocks, type Truth} from '../simulation/simulate.ts';

/** What there is to say of a simulated span as of a day. Money in cents. */
export type YearReport = {
	readonly day: Day;
	/** Of the whole ledger, whatever the day. */
	readonly digest: string;
	/** What the money is in. */
	readonly currency: Currency;
	/** The months begun by the day. */
	readonly months: readonly MonthReport[];
	readonly ageing: Ageing;
	readonly scores: readonly Score[];
	/** The leaks that it tells of: those that are on or were found. */
	readonly leaks: readonly Leak[];
};

/** `leaks` counts the detector's findings by the id of their scenario. */
export type MonthReport = {
	readonly month: Month;
	readonly bridge: Bridge;
	readonly leaks: Readonly<Record<string, number>>;
};

type Part = Omit<YearReport, 'day' | 'digest' | 'leaks' | 'currency'>;

/** A block of customers as the report sees it: the ledger as of the day, and what the detector finds in it. */
export type Block = {readonly simulation: Simulation; readonly ledger: Ledger; readonly findings: readonly Finding[]};

/**
 * Simulates and sums up, block by block: memory does not grow with the customers' ledgers. `look` is shown every block, for
 * whoever has more to say of it.
 */
export function yearReport(settings: Settings, day: Day, look?: (block: Block) => void): YearReport {
	const digest = startDigest();
	let total: Part | undefined;
	for (const simulation of simulateInBlocks(settings)) {
		digest.add(simulation);
		const ledger = asOf(simulation.ledger, day);
		const block = {simulation, ledger, findings: detect(ledger, detectorPolicy(settings))};
		const part = reportOf({...block, settings, answers: simulation});
		look?.(block);
		total = total === undefined ? part : sum(total, part);
	}

	return {...shown(settings, total as Part), day, digest: digest.text(), currency: usd};
}

/** Books that are not simulated: what is known of them whole, and the answers where somebody gave them. */
export type BooksToReport = {
	readonly ledger: Ledger;
	readonly truth: Truth | undefined;
	/** Over all that was read. */
	readonly digest: string;
};

/** The same of books that are not simulated; the scores are empty where nobody gave the answers. */
export function booksReport(settings: Settings, day: Day, {ledger: whole, truth, digest}: BooksToReport): YearReport {
	const ledger = asOf(whole, day);
	const findings = detect(ledger, detectorPolicy(settings));
	const part = reportOf({ledger, findings, settings, answers: truth && {ledger: whole, truth}});
	const found = new Set(findings.map(({scenario}) => scenario));
	return {...shown(settings, part, found), day, digest, currency: whole.currency};
}

/** The report without the leaks that are off and were not found. */
function shown(
	settings: Settings,
	{months, ageing, scores}: Part,
	others?: Set<string>,
): Part & Pick<YearReport, 'leaks'> {
	const found =
		others ?? new Set(scores.filter((score) => score.found + score.falseAlarms > 0).map(({scenario}) => scenario));
	const told = leaksOn(settings, found);
	return {
		months: months.map((each) => ({...each, leaks: Object.fromEntries(told.map(({id}) => [id, each.leaks[id] ?? 0]))})),
		ageing,
		scores: scores.filter(({scenario}) => told.some(({id}) => id === scenario)),
		leaks: told,
	};
}

type Reported = Pick<Block, 'ledger' | 'findings'> & {
	readonly settings: Settings;
	readonly answers: Answers | undefined;
};

function reportOf({settings, answers, ledger, findings}: Reported): Part {
	const books = booksPolicy(settings);
	const counts = bridgesByMonth(ledger, books).map((bridge, at) => ({
		month: ledger.firstMonth + at,
		bridge,
		leaks: Object.fromEntries(leaks.map(({id}) => [id, 0])),
	}));
	for (const {month, scenario} of findings) {
		const found = counts[month - ledger.firstMonth]?.leaks as Record<string, number>;
		found[scenario] = (found[scenario] as number) + 1;
	}

	return {
		months: counts,
		ageing: ageingOf(ledger),
		scores: answers ? scoresOf(casesOf(answers, ledger, findings, books)) : [],
	};
}

function sum(a: Part, b: Part): Part {
	return {
		months: a.months.map(({month, bridge, leaks: found}, at) => {
			const other = b.months[at] as MonthReport;
			return {
				month,
				bridge: sumBridges([bridge, other.bridge]),
				leaks: Object.fromEntries(
					Object.entries(found).map(([id, count]) => [id, count + (other.leaks[id] as number)]),
				),
			};
		}),
		ageing: Object.fromEntries(ageingBuckets.map((bucket) => [bucket, a.ageing[bucket] + b.ageing[bucket]])) as Ageing,
		scores: sumScores(a.scores, b.scores),
	};
}
