import {pathToFileURL} from 'node:url';
import {type Day, monthEnd} from '../../source/domain/days.ts';
import {tables} from '../../source/export/tables.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {openBox} from '../../source/sql/engine/open-box.ts';
import {type Engine, startEngine} from '../../source/sql/engine/start-engine.ts';
import {defaultLimits} from '../../source/sql/limits.ts';
import {readyQueries} from '../../source/sql/ready-queries.ts';

const runs = 30;
const mostRows = 10_000;
const policy = booksPolicy(defaultSettings);
/** The first ready query. */
export const ghostRule = (readyQueries[0] as (typeof readyQueries)[number]).sql(policy, defaultSettings.months);

async function time(work: () => unknown): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

function started(customers: number): {engine: Engine; closeOut: Day} {
	const settings = {...defaultSettings, customers};
	const {ledger} = simulate(settings);
	const program = pathToFileURL('dist/sql-engine.js');
	return {engine: startEngine({program, limits: defaultLimits, settings, books: () => [ledger]}), closeOut: ledger.day};
}

function ask(engine: Engine, day: Day): Promise<unknown> {
	return engine.run({sql: ghostRule, day, most: mostRows}, {columns: () => undefined, rows: () => undefined});
}

/** Measures of SQL, each printed as milliseconds. */
export const sqlInsides: Readonly<Record<string, (count: number) => Promise<number[]>>> = {
	/** From nothing to the rows of the ghosts' rule, in a program that runs already. */
	async 'sql-open'(customers) {
		simulate({...defaultSettings, customers});
		return [
			await time(async () => {
				const {engine, closeOut} = started(customers);
				await ask(engine, closeOut);
				engine.close();
			}),
		];
	},
	/** The same rule on another day. */
	async 'sql-step'(customers) {
		const {engine} = started(customers);
		await ask(engine, monthEnd(0));
		const times: number[] = [];
		for (let run = 0; run < runs; run++) {
			times.push(await time(() => ask(engine, monthEnd(run % defaultSettings.months))));
		}

		engine.close();
		return times;
	},
	/** What a million rows take to be appended. */
	async 'sql-append'(customers) {
		const settings = {...defaultSettings, customers};
		const {ledger} = simulate(settings);
		const box = await openBox(await import('@duckdb/node-api'), {...defaultLimits, megabytes: 4096});
		const taken = await time(() => box.append(ledger));
		await box.seal();
		const count = tables.map(({name}) => `(SELECT COUNT(*) FROM ${name})`).join(' + ');
		let rows = 0;
		const {rowsOf} = await import('../../source/sql/engine/cells.ts');
		const duckDb = await import('@duckdb/node-api');
		await box.run(
			{sql: `SELECT ${count}`, day: ledger.day},
			{
				columns: () => undefined,
				chunk: (chunk) => {
					rows = Number(rowsOf(duckDb, chunk, 1)[0]?.[0]);
				},
			},
		);
		return [(taken / rows) * 1_000_000];
	},
	/** What a script does that imports the engine, appends the same rows, one after the other, and runs the rule. */
	async 'sql-bare'(customers) {
		const {DuckDBInstance, DuckDBDateValue, DuckDBDecimalValue} = await import('@duckdb/node-api');
		const connection = await (await DuckDBInstance.create()).connect();
		const simulation = simulate({...defaultSettings, customers});
		const types = {integer: 'INTEGER', money: 'DECIMAL(12, 2)', date: 'DATE', text: 'VARCHAR'};
		for (const {name, columns, rows} of tables) {
			await connection.run(
				`CREATE TABLE ${name} (${columns.map((one) => `${one.name} ${types[one.type]}`).join(', ')})`,
			);
			const appender = await connection.createAppender(name);
			for (let index = 0; index < customers; index++) {
				rows({ledger: simulation.ledger, simulation}, index, (row) => {
					for (const [at, value] of row.entries()) {
						const type = columns[at]?.type;
						if (value === null) {
							appender.appendNull();
						} else if (typeof value === 'string') {
							appender.appendVarchar(value);
						} else if (type === 'integer') {
							appender.appendInteger(value);
						} else if (type === 'date') {
							appender.appendDate(new DuckDBDateValue(value));
						} else {
							appender.appendDecimal(new DuckDBDecimalValue(BigInt(value), 12, 2));
						}
					}

					appender.endRow();
				});
			}

			appender.closeSync();
		}

		const day = `DATE '${new Date(simulation.ledger.day * 86_400_000).toISOString().slice(0, 10)}'`;
		const sql = leaks[0]?.sql(policy, 12).replaceAll('CAST($1 AS DATE)', day) ?? '';
		return [(await (await connection.run(sql)).getRows()).length];
	},
};
