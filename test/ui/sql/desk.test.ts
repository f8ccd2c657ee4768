import {expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import type {Engine} from '../../../source/sql/engine/start-engine.ts';
import {defaultLimits} from '../../../source/sql/limits.ts';
import {type EnginePort, sqlDesk} from '../../../source/ui/sql/desk.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {aFolder} from '../../helpers/a-store.ts';

/** An engine that gives the same row to every query, once `begin` is called. */
function anEnginePort(): {port: EnginePort; begin: () => void; asked: string[]} {
	let begin = () => {};
	const ready = new Promise<void>((resolve) => {
		begin = resolve;
	});
	const asked: string[] = [];
	const engine: Engine = {
		ready,
		async run({sql}, reader) {
			asked.push(sql);
			await reader.columns([{name: 'subscription_id', type: 'INTEGER'}]);
			await reader.rows([[7]]);
			return {count: 1, milliseconds: 3};
		},
		writeParquet: async () => ({count: 0, milliseconds: 0}),
		stop: () => undefined,
		close: () => undefined,
	};
	return {port: async () => engine, begin, asked};
}

/** A reader whose SQL effects are done by a desk with this port. */
async function atTheDesk(port: EnginePort): Promise<{reader: Reader; does: () => void}> {
	const reader = aReader({settings: {...defaultSettings, customers: 20}});
	const desk = sqlDesk(await aFolder(), defaultLimits, port);
	let done = 0;
	return {
		reader,
		does() {
			for (const effect of reader.effects.slice(done)) {
				done++;
				if (effect.type === 'sql' && effect.call.type !== 'edit') {
					desk.perform(effect.call, reader.state(), (action) => void reader.does(action));
				}
			}
		},
	};
}

test('a query is written, run and answered; its row opens a customer', async () => {
	const {port, begin, asked} = anEnginePort();
	const {reader, does} = await atTheDesk(port);
	reader.presses('6').types('SELECT 7 AS subscription_id').presses('ctrl+r');
	does();
	expect(reader.state().sql.isRunning).toBe(true);
	begin();
	await expect.poll(() => reader.state().sql.answer?.count).toBe(1);
	expect(asked).toContain('SELECT 7 AS subscription_id');
	await expect.poll(() => reader.state().sql.isRunning).toBe(false);
	reader.presses('escape').sees('subscription_id').presses('enter');
	expect(reader.state().customer?.id).toBe(7);
});

test('Esc stops a query that waits for its engine, at once and for good', async () => {
	const {port, begin, asked} = anEnginePort();
	const {reader, does} = await atTheDesk(port);
	reader.presses('6').types('SELECT 8').presses('ctrl+r');
	does();
	reader.presses('escape');
	does();
	expect(reader.state().sql.isRunning).toBe(false);
	reader.sees('the query was stopped');
	begin();
	await expect.poll(() => reader.state().sql.engine).toBe('ready');
	expect(asked).not.toContain('SELECT 8');
});

test('another day asks the same query anew', async () => {
	const {port, begin, asked} = anEnginePort();
	begin();
	const {reader, does} = await atTheDesk(port);
	reader.presses('6').types('SELECT 9').presses('f5');
	does();
	await expect.poll(() => reader.state().sql.answer?.asked.day).toBe(reader.state().day);
	reader.presses('ctrl+pagedown');
	does();
	await expect.poll(() => reader.state().sql.answer?.asked.day).toBe(reader.state().day);
	expect(asked.filter((sql) => sql === 'SELECT 9')).toHaveLength(2);
});
