import {resolve} from 'node:path';
import {complaint} from '../domain/complaint.ts';
import {type Day, formatDay} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {checkFree} from '../export/places.ts';
import {type TextFile, writeFiles} from '../export/write-files.ts';
import {pageEndingOf, pageEndings} from '../report/page-endings.ts';
import {pagesOfBooks} from '../ui/app/report-of-books.ts';
import {type PageFile, reportPages} from '../ui/app/report-pages.ts';
import {type BooksContext, type Context, dayOf} from './context.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import {opened} from './opened.ts';
import {startProgress} from './progress.ts';
import {print} from './standard-output.ts';

/** Writes the page of the year, or an exercise with its key, and says how large they are. */
export async function report(context: Context): Promise<void> {
	const {settings, isForced, isExercise} = context;
	const files = filesOf(context);
	checkFree(
		files.map(({path}) => path),
		isForced,
	);
	if (context.books) {
		return reportOnBooks({...context, books: context.books}, files);
	}

	const day = dayOf(context);
	const progress = startProgress(`reporting on ${formatCount(settings.customers)} customers`, settings.customers);
	const pages = await reportPages({settings, day, files, isExercise, onProgress: progress.at}).finally(progress.end);
	await written(pages, day);
}

/** The page of books that were opened, or an exercise on them: its key is what the rules find. */
async function reportOnBooks(context: BooksContext, files: readonly PageFile[]): Promise<void> {
	const {isExercise} = context;
	const {books, settings, day, digest} = await opened(context);
	await written(await pagesOfBooks({books, settings, day, digest: digest(), files, isExercise}), day);
}

async function written(pages: readonly TextFile[], day: Day): Promise<void> {
	await interruptible((signal) => writeFiles(pages, signal));
	for (const {path, text} of pages) {
		const kilobytes = formatCount(Math.ceil(Buffer.byteLength(text) / 1000));
		await print(`${plainText(path)}: ${kilobytes} kB, as of ${formatDay(day)}\n`);
	}
}

/** The page's file, then the key's. Throws a usage error. */
function filesOf({out, answers, isExercise}: Context): PageFile[] {
	if (out === undefined) {
		throw usageError(`report needs --out FILE, a file that ends in ${pageEndings.join(' or ')}`);
	}

	if (answers !== undefined && !isExercise) {
		throw usageError('--answers needs --exercise: the page of the year has no key, it says everything');
	}

	if (answers !== undefined && resolve(answers) === resolve(out)) {
		throw usageError(complaint('--answers', 'another file than --out', answers));
	}

	return [fileOf('--out', out), ...(answers === undefined ? [] : [fileOf('--answers', answers)])];
}

function fileOf(option: string, path: string): PageFile {
	const ending = pageEndingOf(path);
	if (ending === undefined) {
		throw usageError(complaint(option, `a file that ends in ${pageEndings.join(' or ')}`, path));
	}

	return {path, ending};
}
