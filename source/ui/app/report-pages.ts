import type {Day} from '../../domain/days.ts';
import {timelineOf} from '../../domain/timeline.ts';
import {duckdb} from '../../export/dialects/duckdb.ts';
import {ruleQuery} from '../../export/dialects/rule-queries.ts';
import {tablesFor} from '../../export/tables.ts';
import type {TextFile} from '../../export/write-files.ts';
import {answersPage} from '../../report/exercise/answers-page.ts';
import {exerciseFacts} from '../../report/exercise/exercise-facts.ts';
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
	return filesOf(order.isExercise ? exercisePages(order) : [theYear(order)], order.files);
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

export type BooksOrder = Pick<ReportOrder, 'settings' | 'day' | 'files'> & {
	readonly books: BooksReported;
	/** The command that makes the page again. */
	readonly command: string;
};

/** The page of books from outside, as the text of its file. */
export async function booksPages({settings, day, files, books, command}: BooksOrder): Promise<TextFile[]> {
	const facts = booksFacts(settings, day, books);
	return filesOf([yearPage(facts, {command, terms: explainedTerms(facts)})], files);
}

function exercisePages({settings, day, files, onProgress}: ReportOrder): Page[] {
	const facts = exerciseFacts(settings, day, onProgress);
	const [exercise, key = exercise] = files.map(({ending}) => ending);
	const queryOf = (leak: Leak) => ruleQuery(leak, duckdb, booksPolicy(settings), settings.months, day, facts.shape);
	return [
		exercisePage(facts, {
			queryOf,
			terms: definitions(
				settings,
				facts.leakMonths.map(({leak}) => leak),
			),
			tables: tablesFor(facts.shape).map(({name, columns}) => ({
				name,
				columns: columns.map((column) => column.name),
				money: columns.filter(({type}) => type === 'money').map((column) => column.name),
			})),
		}),
		answersPage(facts, {
			queryOf,
			commands: {
				exercise: commandOf(`report --exercise --out exercise${exercise} --answers answers${key}`, settings, day),
				data: commandOf('export --out data', settings, day),
			},
		}),
	];
}

/** The command that does this with these settings as of this day, wherever its files go. */
function commandOf(what: string, settings: Settings, day: Day): string {
	const {closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
	return commandLine(settings, day, closeOut).replace('leaktui', () => `leaktui ${what}`);
}
