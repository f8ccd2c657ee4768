import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {aFolder} from '../helpers/a-store.ts';
import {anExtract} from '../helpers/own-books.ts';
import {runsCommand} from '../helpers/run-command.ts';

test('runs of books are compared as simulated years are: how they are judged, leaks, bridges, customers', async () => {
	const paths = [await anExtract()];
	const store = await aFolder();
	await runsCommand(store, ['save', 'usual'], {books: {paths}});
	await runsCommand(store, ['save', 'careless'], {books: {paths}, given: {'detector-ignore-status': ['']}});
	const {stdout, sentence} = await runsCommand(store, ['compare', 'usual', 'careless']);
	expect(sentence).toBe('');
	expect(stdout).toMatchInlineSnapshot(`
		"                         A           B
		run                      usual       careless
		as of                    2023-04-12  2023-04-12
		detector ignores status  no          yes

		leaks    ghost A  B  B - A  zombie A  B  B - A  short-paid A  B  B - A
		2023-02        0  0      0         1  1      0             0  0      0
		2023-03        2  2      0         0  0      0             1  1      0
		2023-04        0  1     +1         0  0      0             0  0      0
		total          2  3     +1         1  1      0             1  1      0

		leaked   ghost A        B    B - A  zombie A       B  B - A  short-paid A       B  B - A
		2023-02    $0.00    $0.00    $0.00    $50.00  $50.00  $0.00         $0.00   $0.00  $0.00
		2023-03  $100.00  $100.00    $0.00     $0.00   $0.00  $0.00        $10.00  $10.00  $0.00
		2023-04    $0.00   $50.00  +$50.00     $0.00   $0.00  $0.00         $0.00   $0.00  $0.00
		total    $100.00  $150.00  +$50.00    $50.00  $50.00  $0.00        $10.00  $10.00  $0.00

		bridge            A        B  B - A
		contracted  $550.00  $550.00  $0.00
		unbilled    $100.00  $100.00  $0.00
		billed      $450.00  $450.00  $0.00
		not due       $0.00    $0.00  $0.00
		overdue       $0.00    $0.00  $0.00
		zombie       $50.00   $50.00  $0.00
		short        $10.00   $10.00  $0.00
		collected   $390.00  $390.00  $0.00

		leaking in A, not in B: 0 customers
		leaking in B, not in A: 0 customers
		"
	`);
	const json = JSON.parse((await runsCommand(store, ['compare', 'usual', 'careless'], {isJson: true})).stdout);
	expect(json).toMatchObject({
		a: 'usual',
		b: 'careless',
		notes: [],
		currency: {code: 'USD', decimals: 2},
		settings: [{option: 'detector-ignore-status', a: 'no', b: 'yes'}],
	});
});

test('what else lies between two runs of books is said: other files, another reading, files that have changed', async () => {
	const [first, second] = [await anExtract(), await anExtract()];
	const bills = join(second, 'bills.csv');
	await writeFile(bills, (await readFile(bills, 'utf8')).replace(/^R3.*\n/m, ''));
	const store = await aFolder();
	await runsCommand(store, ['save', 'one'], {books: {paths: [first]}});
	await runsCommand(store, ['save', 'other'], {books: {paths: [second]}});
	await runsCommand(store, ['save', 'by calendar'], {books: {paths: [first], wishes: {billing: 'calendar'}}});
	await runsCommand(store, ['save', 'in euros'], {books: {paths: [first], wishes: {currency: 'EUR'}}});
	await runsCommand(store, ['save', 'a year'], {given: {customers: ['20'], months: ['2']}});
	const compared = async (a: string, b: string) => {
		const {stdout, sentence, status} = await runsCommand(store, ['compare', a, b], {isJson: true});
		return status === 0 ? JSON.parse(stdout) : {sentence, status};
	};
	expect(await compared('one', 'other')).toMatchObject({
		notes: ['A and B are of different books: not all that differs is policy'],
		settings: [{option: 'books', a: first, b: second}],
	});
	expect(await compared('one', 'by calendar')).toMatchObject({
		notes: ['A and B read the same books in different ways: not all that differs is policy'],
		settings: [{option: 'billing', a: 'not asked for', b: 'calendar'}],
	});
	expect(await compared('a year', 'one')).toMatchObject({
		settings: [{option: 'books', a: 'seed leaktui', b: first}],
		leaks: expect.arrayContaining([expect.objectContaining({scenario: 'ghost-subscriber'})]),
	});
	expect(await compared('one', 'in euros')).toEqual({
		status: 2,
		sentence:
			'"one" and "in euros" can\'t be compared: one is in USD, the other in EUR, and there is no rate between them',
	});
	await writeFile(bills, `${await readFile(bills, 'utf8')}R3;S-1;2023-04-01;2023-04-15;100.00\n`);
	expect((await compared('other', 'other')).notes).toEqual([
		'the books of A have changed since it was saved, and are told as they are now',
		'the books of B have changed since it was saved, and are told as they are now',
	]);
	await writeFile(bills, 'nothing\n');
	expect(await compared('one', 'other')).toMatchObject({
		status: 1,
		sentence: expect.stringMatching(/^the books of "other" can't be read: /),
	});
});
