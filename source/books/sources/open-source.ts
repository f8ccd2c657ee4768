import {availableParallelism} from 'node:os';
import {OutsideFault, type RawTable, type Source, type TableHead} from '../source.ts';
import {unpacked} from './cells/packed-column.ts';
import type {Plan} from './found-table.ts';
import {lineIn} from './line-map.ts';
import type {Reader} from './reader.ts';
import {readerInThread} from './reader-in-thread.ts';
import {readerProgram} from './reader-program.ts';
import {shareOut} from './share-out.ts';

export type OpenOptions = {
	readonly signal?: AbortSignal | undefined;
	/** The built program of the threads; without one, all is read in the thread that asks. */
	readonly program?: URL | undefined;
};

/** The large tables of books are two: invoices and payments. */
const mostThreads = 2;

/**
 * Opens files, folders of files, or a server by its `postgres://` URL, and looks at what tables there are. Two tables are
 * read at a time where several are asked for, the largest first. Throws an OutsideFault in one sentence, or the signal's reason. Close it.
 */
export async function openSource(
	paths: readonly string[],
	{signal, program = readerProgram()}: OpenOptions = {},
): Promise<Source> {
	const [first, ...others] = await openReaders(program);
	const all = [first, ...others];
	const share = shareOut<Reader>(all);
	const close = async () => {
		await Promise.all(all.map((reader) => reader.close()));
	};
	try {
		const found = await first.open(paths, {signal});
		const plans = new Map<TableHead, Plan>(found.map(({head, plan}) => [head, plan]));
		return {
			tables: found.map(({head}) => head),
			async read(table, columns, options = {}) {
				const plan = plans.get(table) as Plan;
				const places = columns.map((column) => placeOf(table, column));
				const bytes = bytesOf(plan);
				const work = (reader: Reader) => reader.read(plan, places, options);
				const {rows, columns: read, lines, spoiled} = await (bytes === undefined ? work(first) : share(bytes, work));
				const raw: RawTable = {
					head: table,
					rows,
					columns: await Promise.all(read.map(unpacked)),
					lineOf: (row) => lineIn(lines, row),
					spoiled,
				};
				options.signal?.throwIfAborted();
				return raw;
			},
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

type Readers = readonly [Reader, ...Reader[]];

async function openReaders(program: URL | undefined): Promise<Readers> {
	if (program === undefined) {
		const {readerHere} = await import('./reader-here.ts');
		return [readerHere()];
	}

	const more = Math.min(mostThreads, availableParallelism()) - 1;
	return [readerInThread(program), ...Array.from({length: more}, () => readerInThread(program))];
}

/** How large the files are that any reader can read; `undefined` where only the reader that holds the connection can. */
function bytesOf(plan: Plan): number | undefined {
	switch (plan.kind) {
		case 'csv':
		case 'json':
		case 'sql':
			return plan.files.reduce((sum, {file}) => sum + file.size, 0);
		default:
			return undefined;
	}
}

function placeOf({columns, name}: TableHead, column: string): number {
	const place = columns.indexOf(column);
	if (place === -1) {
		throw new OutsideFault(`${name} has no column ${column}`);
	}

	return place;
}
