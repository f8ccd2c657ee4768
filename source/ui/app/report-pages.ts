import type {Day} from '../../domain/days.ts';
import {subscriptionCount} from '../../domain/ledger.ts';
import {timelineOf} from '../../domain/timeline.ts';
import {booksTablesOf, shapeOfBooks} from '../../export/books/shape-of-books.ts';
import {tablesOfBooks} from '../../export/books-tables.ts';
import {duckdb} from '../../export/dialects/duckdb.ts';
import {ruleQuery} from '../../export/dialects/rule-queries.ts';
import type {Column, Table} from '../../export/table.ts';
import {tablesFor} from '../../export/tables.ts';
import type {TextFile} from '../../export/write-files.ts';
import {answersPage} from '../../report/exercise/answers-page.ts';
import {type ExerciseFacts, exerciseFacts, exerciseOnBooks} from '../../report/exercise/exercise-facts.ts';
import {exercisePage} from '../../report/exercise/exercise-page.ts';
import {htmlPage} from '../../report/html/html-page.ts';
import {markdownPage} from '../../report/markdown/markdown-page.ts';
import type {Page} from '../../report/page.ts';
import type {PageEnding} from '../../report/page-endings.ts';
import {type BooksReported, booksFacts, yearFacts} from '../../report/year-facts.ts';
import {yearPage} from '../../report/year-page.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {booksPolicy, type Settings} from '../../simulation/settings.ts';
import {commandLine} from '../state/reproduce.ts';
import {definitions, explainedTerms} from './report-terms.ts';

export type PageFile = {readonly path: string; readonly ending: PageEnding};

export type ReportOrder = {
	readonly settings: Settings;
	readonly day: Day;
	/** Where the page goes, then where the key to an exercise goes, if it is wanted. */
	readonly files: readonly PageFile[];
	readonly isExercise: boolean;
	readonly onProgress: (customers: number) => void;
};

/** The pages that are asked for, as the texts of their files: the same for the same order, on every machine. */
export async function reportPages(order: ReportOrder): Promise<TextFile[]> {
	return filesOf(order.isExercise ? exerciseOnYear(order) : [theYear(order)], order.files);
}

async function filesOf(pages: readonly Page[], places: readonly PageFile[]): Promise<TextFile[]> {
	const files: TextFile[] = [];
	for (const [at, {path, ending}] of places.entries()) {
		const page = pages[at] as Page;
		files.push({path, text: ending === '.md' ? markdownPage(page) : await htmlPage(page)});
	}

	return files;
}

function theYear({settings, day, files, onProgress}: ReportOrder): Page {
	const facts = yearFacts(settings, day, onProgress);
	const command = commandOf(`report --out report${files[0]?.ending}`, settings, day);
	return yearPage(facts, {command, terms: explainedTerms(facts)});
}

export type BooksOrder = Pick<ReportOrder, 'settings' | 'day' | 'files' | 'isExercise'> & {
	readonly books: BooksReported;
	/** The command that does this with the books. */
	readonly commandOf: (what: string) => string;
};

/** The page of books from outside, or an exercise on them with its key, as the texts of their files. */
export async function booksPages({
	settings,
	day,
	files,
	isExercise,
	books,
	commandOf,
}: BooksOrder): Promise<TextFile[]> {
	if (isExercise) {
		const {ledger} = books;
		const facts = exerciseOnBooks(settings, day, {...books, shape: shapeOfBooks(ledger)});
		return filesOf(
			exercisePages(facts, tablesOfBooks(booksTablesOf(ledger, subscriptionCount(ledger))), files, commandOf),
			files,
		);
	}

	const facts = booksFacts(settings, day, books);
	const command = commandOf(`report --out report${files[0]?.ending}`);
	return filesOf([yearPage(facts, {command, terms: explainedTerms(facts)})], files);
}

function exerciseOnYear({settings, day, files, onProgress}: ReportOrder): Page[] {
	const facts = exerciseFacts(settings, day, onProgress);
	return exercisePages(facts, tablesFor(facts.shape), files, (what) => commandOf(what, settings, day));
}

/** The exercise and its key; the commands are made of what is to be done. */
function exercisePages(
	facts: ExerciseFacts,
	tables: readonly Table[],
	files: readonly PageFile[],
	command: (what: string) => string,
): Page[] {
	const {settings, day, books} = facts;
	const [exercise, key = exercise] = files.map(({ending}) => ending);
	const queryOf = (leak: Leak) => ruleQuery(leak, duckdb, booksPolicy(settings), settings.months, day, facts.shape);
	return [
		exercisePage(facts, {
			queryOf,
			terms: definitions(
				settings,
				facts.leakMonths.map(({leak}) => leak),
			),
			tables: tables.map(({name, columns}) => ({
				name,
				columns: columns.map((column) => column.name),
				types: columns.flatMap((column) => typeToSay(column, books !== undefined)),
			})),
		}),
		answersPage(facts, {
			queryOf,
			commands: {
				exercise: command(`report --exercise --out exercise${exercise} --answers answers${key}`),
				data: command('export --out data'),
			},
		}),
	];
}

/** The type that DuckDB has to be told: money is exact; of books from outside nobody knows what texts and empty columns look like. */
function typeToSay({name, type, decimals = 2}: Column, isOfBooks: boolean) {
	const known = {money: `DECIMAL(18, ${decimals})`, text: 'VARCHAR', date: 'DATE', integer: undefined}[type];
	return known !== undefined && (type === 'money' || isOfBooks) ? [{column: name, type: known}] : [];
}

/** The command that does this with these settings as of this day, wherever its files go. */
function commandOf(what: string, settings: Settings, day: Day): string {
	const {closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
	return commandLine(settings, day, closeOut).replace('leaktui', () => `leaktui ${what}`);
}
