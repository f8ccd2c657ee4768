import {PGlite, types} from '@electric-sql/pglite';
import {onTestFinished} from 'vitest';

const asText = (value: string) => value;
let started: Promise<PGlite> | undefined;

/** PostgreSQL in this process, started once, with nothing in it: for one test, after which the next one may have it. */
export async function aPostgres(): Promise<PGlite> {
	started ??= PGlite.create({parsers: {[types.DATE]: asText, [types.NUMERIC]: asText, [types.TIMESTAMP]: asText}});
	const database = await started;
	onTestFinished(async () => {
		await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
	});
	return database;
}
