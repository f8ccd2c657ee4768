import type {DuckDBConnection} from '@duckdb/node-api';
import {loadDuckDb} from '../../../files/load-duckdb.ts';
import {OutsideFault} from '../../source.ts';
import {named} from '../files/read-fault.ts';
import type {Session} from '../session.ts';

/** The engine, with nothing in it: files are attached to it to be read. */
const configuration: Readonly<Record<string, string>> = {
	autoinstall_known_extensions: 'false',
	autoload_known_extensions: 'false',
	allow_community_extensions: 'false',
	memory_limit: '2GB',
};

/** The engine's connection, opened for the first file that needs it. Throws the sentence that says what to install. */
export function openEngine(session: Session, path: string): Promise<DuckDBConnection> {
	return session.keep(
		'engine',
		async () => {
			const duckDb = await loadDuckDb(named(path)).catch((error: Error) => {
				throw new OutsideFault(error.message, {cause: error});
			});
			const instance = await duckDb.DuckDBInstance.create(':memory:', configuration);
			return instance.connect();
		},
		(connection) => connection.closeSync(),
	);
}

/** Attaches a database file to be read, once, and gives the name it has there. */
export async function attached(session: Session, path: string): Promise<string> {
	const connection = await openEngine(session, path);
	return session.keep(
		`database ${path}`,
		async () => {
			const name = `file_${Buffer.from(path).toString('hex')}`;
			await during(path, () => connection.run(`ATTACH ${literal(path)} AS ${name} (READ_ONLY)`));
			return name;
		},
		() => undefined,
	);
}

/** Does work of the engine; where that fails, it says so of this path in one sentence. */
export async function during<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw engineFault(path, error);
	}
}

export function engineFault(path: string, error: unknown): Error {
	if (error instanceof OutsideFault || !/^[A-Z][\w ]+ (Error|Exception): /.test((error as Error).message)) {
		return error as Error;
	}

	const [first = ''] = (error as Error).message.split('\n');
	const isLocked = /\b(un)?lock(ed)?\b/i.test(first);
	const reason = isLocked ? 'it is in use by another program' : first.replace(/^[A-Z][\w ]+ (Error|Exception): /, '');
	return new OutsideFault(`${named(path)} can't be read: ${reason}`, {cause: error});
}

/** A text within SQL. */
export function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
