import type {Ledger} from '../domain/ledger.ts';
import {mappingFileFor, nameOfBooks, withoutPassword} from './beside-the-data.ts';
import type {Books} from './books.ts';
import {laterDigest} from './digest-of-books.ts';
import {type LimitedSource, limitedSource} from './held-invoices.ts';
import {knownOnIn} from './known-on.ts';
import {describeMapping} from './mapping/describe-mapping.ts';
import type {Mapping, Wishes} from './mapping.ts';
import {readMappingFile} from './mapping-file.ts';
import {mergedWishes} from './merged-wishes.ts';
import {MappingFault, type OpenedBooks, type OpenRequest} from './open-books.ts';
import {openingCommand} from './opening-command.ts';
import {type ReadAnswers, readAnswers} from './reading/read-answers.ts';
import {readBooks} from './reading/read-books.ts';
import type {ReadOptions} from './reading/read-tables.ts';
import {OutsideFault, type Source} from './source.ts';
import {openSource} from './sources/open-source.ts';

type Options = ReadOptions;

/**
 * Opens books in this thread; of more invoices than are held, if that is limited, it says what to use. Throws an OutsideFault,
 * a MappingFault where the mapping stands in the way, or the signal's reason.
 */
export async function openBooksHere(
	request: OpenRequest,
	mostInvoices = Number.POSITIVE_INFINITY,
): Promise<OpenedBooks> {
	const {paths, signal, onProgress, onLedger, answersFile} = request;
	const options: Options = {...(signal && {signal}), ...(onProgress && {onProgress})};
	const mappingFile = request.mappingFile ?? mappingFileFor(paths);
	const saved = await readMappingFile(mappingFile);
	const wishes = mergedWishes(saved ?? {}, request.wishes ?? {});
	onProgress?.({doing: 'looking at what there is', rows: 0});
	return withSource(paths, options, async (opened) => {
		const knownOn = await knownOnIn(paths, opened.tables);
		const source = knownOn === undefined || opened.knownOn !== undefined ? opened : {...opened, knownOn};
		const understood = await describeMapping(source, wishes);
		const limited = limitedSource(source, understood, mostInvoices, paths);
		// Whoever is told of the ledger may take its memory away, which answers are held against.
		const early = answersFile === undefined && onLedger ? {...options, onLedger} : options;
		const {books, mapping} = await read(limited, understood, {wishes, mappingFile}, early);
		const answers = await answersFor(request, books.ledger, options);
		if (answersFile !== undefined) {
			onLedger?.(books.ledger);
		}

		const named: Books = {...books, truth: answers?.truth, name: nameOfBooks(paths), command: openingCommand(request)};
		onProgress?.({doing: 'counting what was read', rows: 0});
		return {
			books: named,
			mapping: answers ? withNote(mapping, answers) : mapping,
			wishes,
			mappingFile,
			isMappingSaved: saved !== undefined,
			digest: laterDigest(named),
		};
	});
}

/** The books, or what stands in their way with the mapping that can be changed. */
async function read(
	{source, fault}: LimitedSource,
	mapping: Mapping,
	{wishes, mappingFile}: {readonly wishes: Wishes; readonly mappingFile: string},
	options: Options,
): Promise<{readonly books: Books; readonly mapping: Mapping}> {
	try {
		return await readBooks(source, mapping, wishes, options);
	} catch (error) {
		options.signal?.throwIfAborted();
		throw error instanceof OutsideFault && error !== fault
			? new MappingFault(error.message, {mapping, wishes, mappingFile})
			: error;
	}
}

/** Says how many answers are of other books. */
function withNote(mapping: Mapping, {rows, unmatched}: ReadAnswers): Mapping {
	const note = `${unmatched} of ${rows} answers are of no subscription or month of these books`;
	return unmatched === 0 ? mapping : {...mapping, notes: [...(mapping.notes ?? []), note]};
}

async function answersFor(
	{answersFile}: OpenRequest,
	ledger: Ledger,
	options: Options,
): Promise<ReadAnswers | undefined> {
	return answersFile === undefined
		? undefined
		: withSource([answersFile], options, (source) => readAnswers(source, ledger, options.signal));
}

/** Does something with a source, and lets it go. No fault names a password. */
async function withSource<Result>(
	paths: readonly string[],
	{signal}: Options,
	work: (source: Source) => Promise<Result>,
): Promise<Result> {
	const source = await openSource(paths, {...(signal && {signal})}).catch((error: Error) => {
		throw withoutPasswords(error, paths);
	});
	try {
		return await work(source);
	} catch (error) {
		throw withoutPasswords(error as Error, paths);
	} finally {
		await source.close();
	}
}

/** The error without the passwords of addresses that the reader gave. */
function withoutPasswords(error: Error, paths: readonly string[]): Error {
	for (const path of paths) {
		if (error.message.includes(path)) {
			error.message = error.message.replaceAll(path, withoutPassword(path));
		}
	}

	return error;
}
