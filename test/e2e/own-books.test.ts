import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {aTerminal} from '../helpers/a-terminal.ts';
import {anExport, anExtract} from '../helpers/own-books.ts';

test('from files in other words to a customer, by way of how they were understood', async () => {
	const folder = await anExtract();
	const leaktui = aTerminal({words: ['open', folder], columns: 120, rows: 40});
	await leaktui.sees('How the books are read', 'amount_due', 'bills.csv');
	await leaktui.press('w').sees('the mapping is saved');
	expect(existsSync(join(folder, 'leaktui-mapping.json'))).toBe(true);
	await leaktui.press('o').sees('[1 Month]', 'extract', 'as of');
	await leaktui.press('d').sees('what was read', '6 kept');
	await leaktui.press('escape', '2').sees('[2 Customers]', 'ACME-001');
	await leaktui.press('enter').sees('Customers › ACME-001', 'Why');
	await leaktui.press('escape', '6').sees('[6 SQL]');
	await leaktui.types('select count(*) as n from invoices');
	await leaktui.press('ctrl+r').sees('1 row as of', /▸ +6\b/);
	await leaktui.press('escape').sees('write the query');
	await leaktui.press('m').sees('How the books are read');
	expect(await leaktui.press('q').ends()).toBe(0);

	const later = aTerminal({words: ['open', folder], columns: 120, rows: 40});
	await later.sees('[1 Month]', 'extract');
	expect(await later.press('q').ends()).toBe(0);
});

test('our own export opens without a question, and a run of it opens it again', async () => {
	const {folder} = await anExport();
	const leaktui = aTerminal({words: ['open', folder, '--as-of', '2024-06'], columns: 120, rows: 40});
	await leaktui.sees('[1 Month]', 'as of 30 Jun 2024', 'year');
	await leaktui
		.press('w')
		.sees('Save this run')
		.then((it) => it.press('enter').sees('saved year'));
	expect(await leaktui.press('q').ends()).toBe(0);
	const later = aTerminal({words: ['--run', 'year'], store: leaktui.store, columns: 120, rows: 40});
	await later.sees('opened year', 'as of 30 Jun 2024');
	expect(await later.press('q').ends()).toBe(0);
});

test('what is not there ends with one sentence', async () => {
	const leaktui = aTerminal({words: ['open', '/nowhere/at/all']});
	expect(await leaktui.ends()).toBe(1);
	await leaktui.sees('leaktui: ', 'nowhere');
});
