import {mappingFileFor, withoutPassword} from '../beside-the-data.ts';
import {knownOnIn} from '../known-on.ts';
import {describeMapping} from '../mapping/describe-mapping.ts';
import type {Mapping} from '../mapping.ts';
import {readMappingFile} from '../mapping-file.ts';
import {mergedWishes} from '../merged-wishes.ts';
import type {OpenRequest} from '../open-books.ts';
import type {Source} from '../source.ts';
import {unpacked} from '../sources/cells/packed-column.ts';
import {findTables} from '../sources/find-tables.ts';
import type {FoundTable} from '../sources/found-table.ts';
import {lineIn} from '../sources/line-map.ts';
import {readTable} from '../sources/read-table.ts';
import {openSession, type Session} from '../sources/session.ts';
import {type AskedBooks, askBooks} from './ask-books.ts';
import {countInvoices} from './count-invoices.ts';
import {duckDbEngine} from './duckdb-engine.ts';
import {postgresEngine} from './postgres-engine.ts';

/** Books that were looked at, and not read yet. */
export type LookedAt = {
	/** How many invoices there are; about how many where only reading would tell. */
	readonly invoices: number;
	/** Has the rules asked where the rows are, and does something with the books. Throws an OutsideFault. */
	readonly ask: (work: (books: AskedBooks) => Promise<void>) => Promise<void>;
};

/** Looks at books, and does something with what they are. Throws an OutsideFault without passwords, or the signal's reason. */
export async function lookAtBooks<Result>(
	request: OpenRequest,
	work: (books: LookedAt) => Promise<Result>,
): Promise<Result> {
	const {paths, signal} = request;
	const saved = await readMappingFile(request.mappingFile ?? mappingFileFor(paths));
	const wishes = mergedWishes(saved ?? {}, request.wishes ?? {});
	const session = openSession();
	try {
		signal?.throwIfAborted();
		const found = await findTables(paths, session, () => signal?.throwIfAborted());
		const read = sourceOf(found, session);
		const knownOn = await knownOnIn(paths, read.tables);
		const source = {...read, ...(knownOn !== undefined && {knownOn})};
		const mapping = await describeMapping(source, wishes);
		return await work({
			invoices: await countInvoices(invoicesOf(found, mapping), session),
			ask: (told) =>
				withEngine(found, session, signal, async (engine) =>
					told(
						await askBooks({
							engine,
							source,
							found,
							mapping,
							wishes,
							...(request.onProgress && {onProgress: request.onProgress}),
						}),
					),
				),
		});
	} catch (error) {
		signal?.throwIfAborted();
		for (const path of paths) {
			(error as Error).message = (error as Error).message.replaceAll(path, withoutPassword(path));
		}

		throw error;
	} finally {
		await session.close();
	}
}

function invoicesOf(found: readonly FoundTable[], mapping: Mapping): FoundTable | undefined {
	const mapped = mapping.tables.find(({table}) => table === 'invoices');
	return found.find(({head: {name, file}}) => name === mapped?.name && file === mapped.file);
}

/** The tables as a source that is read in this thread. */
function sourceOf(found: readonly FoundTable[], session: Session): Source {
	let done: Promise<unknown> = Promise.resolve();
	return {
		tables: found.map(({head}) => head),
		async read(head, columns) {
			const {plan} = found.find((table) => table.head === head) as FoundTable;
			const places = columns.map((column) => head.columns.indexOf(column));
			// One after the other, for a connection takes no more at a time.
			const next = done.then(() => readTable(plan, places, session, () => undefined));
			done = next.catch(() => undefined);
			const {rows, columns: read, lines, spoiled} = await next;
			const unfolded = await Promise.all(read.map(unpacked));
			return {head, rows, columns: unfolded, lineOf: (row) => lineIn(lines, row), spoiled};
		},
		async close() {},
	};
}

/** The engine where the tables are: the server that has them, else DuckDB with their files. */
async function withEngine(
	found: readonly FoundTable[],
	session: Session,
	signal: AbortSignal | undefined,
	work: (engine: Awaited<ReturnType<typeof postgresEngine>>) => Promise<void>,
): Promise<void> {
	if (found[0]?.plan.kind === 'postgres') {
		return work(await postgresEngine(found, session, signal));
	}

	const engine = await duckDbEngine(found, signal);
	try {
		await work(engine);
	} catch (error) {
		signal?.throwIfAborted();
		throw error;
	} finally {
		await engine.close();
	}
}
