import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {aFolder} from '../helpers/a-store.ts';
import {aTerminal, type Leaktui} from '../helpers/a-terminal.ts';

const [altEnter, f5, altX] = ['\u001B\r', '\u001B[15~', '\u001Bx'];

/** Writes line by line, each once the one before is on screen. */
async function writes(leaktui: Leaktui, lines: readonly string[]): Promise<void> {
	for (const [at, line] of lines.entries()) {
		for (const letter of line) {
			leaktui.types(letter);
		}

		await leaktui.sees(line.trim());
		if (at < lines.length - 1) {
			leaktui.press('enter');
		}
	}
}

test('the naive ghost query is written, run, scored and mended, until it has full marks', async () => {
	const store = await aFolder();
	const leaktui = aTerminal({store, columns: 120, rows: 40});
	await leaktui.sees('[1 Month]');
	await leaktui
		.press('$', '6')
		.sees('[6 SQL]', 'as of 15 Jan 2025', 'Write one SELECT', 'subscriptions            1,000');
	await writes(leaktui, [
		'SELECT s.subscription_id, c.month',
		'FROM subscriptions AS s',
		'CROSS JOIN calendar AS c',
		'LEFT JOIN invoices AS i ON i.subscription_id = s.subscription_id',
		'  AND i.invoice_date = c.month',
		'WHERE i.invoice_id IS NUL',
	]);
	// A letter with Alt writes nothing.
	await leaktui
		.sends(altX)
		.press('ctrl+r')
		.sees('^ ', /line 6, column \d+/, 'NUL');
	await leaktui.press('tab').sees('NULLS');
	await leaktui.press('enter').sees('IS NULL');
	await leaktui.sends(altEnter).sees('707 rows as of 15 Jan 2025');

	await leaktui.press('ctrl+t').sees('Score the query', '▸ Ghost Subscriber');
	await leaktui.press('enter').sees('found 197', 'false alarms 510', 'precision 0.28', '510 cases wrong');
	await leaktui.press('escape').sees('i writes');
	await leaktui.press('enter').sees('› 0011', 'false alarm: not billed: cancelled 27 Apr 2024');
	await leaktui.press('escape').sees('false alarms 510');
	await leaktui.press('v').sees('The detector’s rule (-) against yours (+)', 's.cancelled_on IS NULL OR');
	await leaktui.press('escape').sees('false alarms 510');

	await leaktui.press('i').sees('keys write here');
	await leaktui.press('enter').sees('│ 7 ');
	await writes(leaktui, [
		'  AND (s.cancelled_on IS NULL OR c.month <= s.cancelled_on)',
		'  AND s.start_date <= c.month',
	]);
	await leaktui.sends(f5).sees('found 197', 'false alarms 0', 'precision 1.00  recall 1.00', 'full marks');
	await leaktui.press('escape').sees('i writes');
	await leaktui.press('0').sees('as of 31 Jan 2024', /found 1\d /, 'full marks');

	await leaktui.press('tab').sees('SELECT s.subscription_id', /subscription_id +month/);
	expect(await leaktui.press('q').ends()).toBe(0);

	const nextDay = aTerminal({store, columns: 120, rows: 40});
	await nextDay.sees('[1 Month]');
	await nextDay.press('6').sees('[6 SQL]', 'Write one SELECT');
	await nextDay.press('ctrl+o').sees('Queries run before', '1 of');
	await nextDay.types('start_date').sees('> start_date', '1 of 1');
	await nextDay.press('enter').sees(/8 +AND s.start_date <= c.month/);
	expect(await nextDay.press('ctrl+c').ends()).toBe(0);
});

test('a query that runs long tells its time, takes keys meanwhile, and is stopped by Esc', async () => {
	const leaktui = aTerminal({columns: 100, rows: 30, words: ['--timeout', '600']});
	await leaktui.sees('[1 Month]');
	await leaktui.press('6').sees('Write one SELECT');
	await leaktui
		.types('SELECT COUNT(*) FROM range(1000000) a, range(1000000) b')
		.press('ctrl+r')
		.sees(/running \d+\.\d s · esc stops/);
	await leaktui.types(' -- slow').sees('-- slow');
	await leaktui.press('escape').sees('the query was stopped');
	await leaktui.press('ctrl+l').types('SELECT 6 * 7 AS answer').press('ctrl+r').sees('1 row as of 31 Jan 2024', '42');
	expect(await leaktui.press('ctrl+c').ends()).toBe(0);
});

test('a limit of the command line holds on the screen', async () => {
	const leaktui = aTerminal({words: ['--timeout', '1']});
	await leaktui.sees('[1 Month]');
	await leaktui.press('6').sees('Write one SELECT');
	await leaktui
		.types('SELECT COUNT(*) FROM range(1000000) a, range(1000000) b')
		.press('ctrl+r')
		.sees('the query was stopped after 1 s');
	expect(await leaktui.press('ctrl+c').ends()).toBe(0);
});

test('the reader’s own editor, many lines pasted, and the whole result in a file', async () => {
	const folder = await aFolder();
	const editor = join(folder, 'editor.sh');
	await writeFile(editor, '#!/bin/sh\nprintf "SELECT invoice_id\\nFROM invoices" > "$1"\n');
	await chmod(editor, 0o755);
	const leaktui = aTerminal({columns: 100, rows: 30, env: {VISUAL: editor}});
	await leaktui.sees('[1 Month]');
	await leaktui.press('$', '6').sees('Write one SELECT');
	await leaktui
		.pastes('SELECT 1\r\n\tAS pasted,\r\n\t2 AS two')
		.sees('1 SELECT 1', '2     AS pasted,', '3     2 AS two');
	await leaktui.press('ctrl+r').sees('1 row as of 15 Jan 2025', 'pasted');
	await leaktui.press('ctrl+e').sees('1 SELECT invoice_id', '2 FROM invoices');
	await leaktui.press('ctrl+r').sees('first 10,000 of 11,293 rows');
	await leaktui.press('escape').sees('i writes');
	await leaktui.press('e').sees('▸ the whole result, 11,293 rows, as CSV');
	await leaktui
		.press('enter')
		.sees('export to')
		.then((screen) => screen.press('ctrl+u').types(join(folder, 'all.csv')).press('enter'));
	await leaktui.sees('all.csv: 11,293 rows, as of 2025-01-15');
	expect(await leaktui.press('q').ends()).toBe(0);
});
