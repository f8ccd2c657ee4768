import pg from 'pg';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {lookAtBooks} from '../../../source/books/engine/look-at-books.ts';
import {parseDay} from '../../../source/domain/days.ts';
import {formatNamed} from '../../../source/export/formats.ts';
import {aPostgresServer, type PostgresServer, postgresPrograms} from '../../helpers/a-postgres-server.ts';
import {everythingOften} from '../../helpers/everything-on.ts';
import {exportTo} from '../../helpers/export-to.ts';

const policy = {graceDays: 10, looksAtStatus: false};
const cursor = /^DECLARE \w+ NO SCROLL CURSOR FOR /;

/** What the server is asked of the books at this address: how it is to go about it, then the questions. */
async function statementsOn(
	url: string,
): Promise<{readonly manner: readonly string[]; readonly questions: readonly string[]}> {
	const heard: string[] = [];
	const ask = pg.Client.prototype.query;
	const listening = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given) {
		const [query] = given as readonly (string | {readonly text: string})[];
		heard.push(typeof query === 'string' ? query : (query?.text ?? ''));
		return Reflect.apply(ask, this, given);
	});
	try {
		await lookAtBooks({paths: [url]}, ({ask: askAll}) =>
			askAll(async (books) => {
				for await (const {findings} of books.findings(policy, parseDay('2024-10-17') as number)) {
					expect(findings.length).toBeGreaterThan(0);
				}
			}),
		);
	} finally {
		listening.mockRestore();
	}

	return {
		manner: heard.filter((text) => /^SET LOCAL|set_config/.test(text)),
		questions: heard.filter((text) => cursor.test(text)).map((text) => text.replace(cursor, '')),
	};
}

type Node = {
	readonly 'Node Type': string;
	readonly 'Actual Rows': number;
	readonly 'Actual Loops': number;
	readonly 'Rows Removed by Filter'?: number;
	readonly 'Rows Removed by Join Filter'?: number;
	readonly Plans?: readonly Node[];
};

/** How many rows go through the nodes of a plan, those among them that a condition then takes away. */
function rowsThrough(node: Node): number {
	const own = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
	return (node.Plans ?? []).reduce((sum, plan) => sum + rowsThrough(plan), own * node['Actual Loops']);
}

/** The work of each question that the rules ask of the books at this address, in rows. */
async function workOn(url: string): Promise<{readonly question: string; readonly rows: number}[]> {
	const {manner, questions} = await statementsOn(url);
	const client = new pg.Client(url);
	await client.connect();
	try {
		await client.query('BEGIN READ ONLY');
		for (const setting of manner) {
			await client.query(setting);
		}

		const work = [];
		for (const question of questions) {
			const {rows} = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${question}`);
			work.push({question, rows: rowsThrough(rows[0]['QUERY PLAN'][0].Plan)});
		}

		return work;
	} finally {
		await client.end();
	}
}

const programs = postgresPrograms();
/** How many customers the smaller books have, and how many times as many the larger ones. */
const [fewest, times] = [100, 4];
/** So many rows may go through a plan for each row of the books: a question looks at most of them several times, in a dozen steps. */
const mostPerRow = 60;

describe.skipIf(programs === undefined)('a PostgreSQL server (skipped where none is installed)', () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await aPostgresServer(programs as string);
	});
	afterAll(() => server.stop());

	test.each([
		['whose tables it has looked at', 'ANALYZE;'],
		['whose tables are new to it', ''],
	])(
		'has work with the rules that grows as the books do, %s: no question joins all rows with all',
		async (what, then) => {
			const workOf = async (customers: number) => {
				const {read, rows} = await exportTo({...everythingOften, customers}, undefined, formatNamed('sql'));
				const name = `${what.replaceAll(' ', '_')}_${customers}`;
				const work = await workOn(await server.filled(name, `${read('leaktui.sql')}${then}`));
				return {work, rows: [...rows.values()].reduce((sum, count) => sum + count)};
			};
			const [small, large] = [await workOf(fewest), await workOf(fewest * times)];
			expect(large.work).toHaveLength(small.work.length);
			expect(large.work.length).toBeGreaterThan(10);
			for (const [at, {question, rows}] of large.work.entries()) {
				// As many times as many, and some more, for the kinds of leaks are few in both. All with all would be its square.
				expect(rows / (small.work[at]?.rows as number), question.slice(-2000)).toBeLessThan(times * 1.5);
				// And not because it is as bad in the small books.
				expect(rows / large.rows, question.slice(-2000)).toBeLessThan(mostPerRow);
			}
		},
	);
});
