import {detect} from '../../detection/detect.ts';
import {type BooksShape, shapeOf} from '../../domain/books-shape.ts';
import {type Bridge, sumBridges} from '../../domain/bridge.ts';
import type {Day} from '../../domain/days.ts';
import {asOf, subscriptionCount} from '../../domain/ledger.ts';
import {columnsOf} from '../../simulation/contracts.ts';
import {booksPolicy, type Settings} from '../../simulation/settings.ts';
import {isShown, type LeakMonths, type LeakTally, tallyLeaks} from '../leak-months.ts';
import type {BooksReported} from '../year-facts.ts';
import {booksReport, type YearReport, yearReport} from '../year-report.ts';
import {lineUp, type Suspect} from './suspects.ts';

/** How many suspicious months learners judge. */
const suspicious = 10;

/** What an exercise and its answers are made of. The rules are those of the books, whatever the detector's policy. */
export type ExerciseFacts = {
	readonly settings: Settings;
	readonly day: Day;
	readonly year: YearReport;
	readonly total: Bridge;
	/** Of the leaks that are in play. */
	readonly leakMonths: readonly LeakMonths[];
	readonly suspects: readonly Suspect[];
	/** Of the books that the queries are asked of. */
	readonly shape: BooksShape;
	/** What the books from outside are called, and what is said of them first; absent of a simulated year. */
	readonly books?: {readonly name: string; readonly notes: readonly string[]};
};

/** Simulates the year and gathers what an exercise needs, block by block: memory does not grow with the customers. */
export function exerciseFacts(settings: Settings, day: Day, onProgress?: (customers: number) => void): ExerciseFacts {
	const books = booksPolicy(settings);
	const tally = tallyLeaks(settings.months);
	const lineup = lineUp(suspicious);
	let hasCopies = false;
	const year = yearReport(settings, day, ({simulation}) => {
		const ledger = asOf(simulation.ledger, day);
		tally.add(detect(ledger, books));
		lineup.add(ledger, books);
		hasCopies ||= shapeOf(ledger).hasCopies;
		onProgress?.(ledger.firstId - 1 + subscriptionCount(ledger));
	});
	return {
		...summedUp(settings, year, tally),
		day,
		suspects: lineup.suspects(),
		shape: {...columnsOf(settings), hasCopies},
	};
}

/** The same of books from outside, whose lines are subscriptions, and whose tables have this shape. */
export function exerciseOnBooks(
	settings: Settings,
	day: Day,
	{shape, ...books}: BooksReported & {readonly shape: BooksShape},
): ExerciseFacts {
	const policy = booksPolicy(settings);
	const ledger = asOf(books.ledger, day);
	const tally = tallyLeaks(ledger.months, ledger.firstMonth);
	const lineup = lineUp(suspicious, books.whoOf);
	tally.add(detect(ledger, policy));
	lineup.add(ledger, policy);
	return {
		...summedUp(settings, booksReport(settings, day, books), tally),
		day,
		suspects: lineup.suspects(),
		shape,
		books: {name: books.name, notes: books.notes},
	};
}

function summedUp(settings: Settings, year: YearReport, tally: LeakTally) {
	const all = tally.months(year.months.length, settings);
	const shown = all.filter((months) => isShown(months, settings));
	return {
		settings,
		year,
		total: sumBridges(year.months.map(({bridge}) => bridge)),
		leakMonths: shown.length > 0 ? shown : all,
	};
}
