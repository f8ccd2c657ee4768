import {readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {describeMapping} from '../../source/books/mapping/describe-mapping.ts';
import {readBooks} from '../../source/books/reading/read-books.ts';
import {OutsideFault, type Source} from '../../source/books/source.ts';
import {openSource} from '../../source/books/sources/open-source.ts';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder} from '../helpers/a-store.ts';
import {shareOf} from '../helpers/check.ts';
import {exportTo} from '../helpers/export-to.ts';
import {policy} from '../helpers/opened.ts';

const tables = ['plans', 'customers', 'subscriptions', 'invoices', 'payments'] as const;
const runs = Number(process.env['BOOK_DAMAGES'] ?? shareOf(200));

/** One damage to one file; places are shares of its length. */
const damages = fc.record({
	table: fc.constantFrom(...tables),
	kind: fc.constantFrom('truncated', 'swapped', 'flipped', 'doubled', 'quoted', 'emptied', 'mixed', 'renamed'),
	at: fc.double({min: 0, max: 1, noNaN: true}),
	by: fc.nat({max: 255}),
});
type Damage = typeof damages extends fc.Arbitrary<infer Value> ? Value : never;

function damaged(bytes: Buffer, {kind, at, by}: Damage): Buffer {
	const place = Math.floor(at * bytes.length);
	const lines = bytes.toString('latin1').split('\r\n');
	const line = Math.min(lines.length - 1, Math.floor(at * lines.length));
	const cells = (lines[line] ?? '').split(',');
	switch (kind) {
		case 'truncated':
			return bytes.subarray(0, place);
		case 'flipped': {
			const flipped = Buffer.from(bytes);
			for (let nth = 0; nth < 1 + (by % 8); nth++) {
				const there = (place + nth * 97) % bytes.length;
				flipped[there] = (flipped[there] as number) ^ (1 << ((by + nth) % 8));
			}

			return flipped;
		}
		case 'quoted':
			return Buffer.concat([bytes.subarray(0, place), Buffer.from('"'), bytes.subarray(place)]);
		case 'swapped': {
			const [first, second] = [by % cells.length, (by >> 3) % cells.length];
			const swap = (text: string) => {
				const row = text.split(',');
				[row[first], row[second]] = [row[second] ?? '', row[first] ?? ''];
				return row.join(',');
			};
			return Buffer.from(
				lines.map((text, nth) => (text !== '' && nth >= line ? swap(text) : text)).join('\r\n'),
				'latin1',
			);
		}
		case 'doubled':
			lines.splice(line, 0, ...lines.slice(line, line + 1 + (by % 5)));
			break;
		case 'emptied':
			lines[line] = ','.repeat(cells.length - 1);
			break;
		case 'mixed':
			lines[line] = cells.map((_, nth) => wild[(by + nth) % wild.length]).join(',');
			break;
		default:
			lines[0] = (lines[0] as string)
				.split(',')
				.map((name, nth) => (nth === by % 5 ? `x${by}` : name))
				.join(',');
	}

	return Buffer.from(lines.join('\r\n'), 'latin1');
}

const wild = [
	'9999-12-31',
	'1e308',
	'-',
	'NaN',
	'31/12/2024',
	'45292',
	'(1.00)',
	'99999999999999999999',
	'=1+1',
	'\u0000',
	'2199-12-31',
	'-5',
];

test('whatever is damaged in the five files, nothing is thrown but a sentence, and every row is accounted for', async () => {
	const {folder} = await exportTo({...defaultSettings, customers: 25});
	const whole = new Map(tables.map((table) => [table, readFileSync(join(folder, `${table}.csv`))]));
	const here = join(await aFolder(), 'damaged');
	await mkdir(here);
	let opened = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(damages, {minLength: 1, maxLength: 3}), async (list) => {
			for (const table of tables) {
				const bytes = list.filter((damage) => damage.table === table).reduce(damaged, whole.get(table) as Buffer);
				await writeFile(join(here, `${table}.csv`), bytes);
			}

			opened += Number(await expectAccounted(here));
		}),
		{seed: Number(process.env['PROPERTY_SEED'] ?? 2024), numRuns: runs},
	);
	// Most damages leave books that open: a law over refusals alone would say nothing.
	expect(opened).toBeGreaterThan(runs / 2);
}, 600_000);

/** Whether what is there opens: then every row is kept or set aside, and the rules can be asked; else a sentence says why not. */
async function expectAccounted(folder: string): Promise<boolean> {
	let source: Source | undefined;
	try {
		source = await openSource([folder], {program: undefined});
		const {books} = await readBooks(source, await describeMapping(source));
		for (const {rows, kept, setAside} of books.intake?.tables ?? []) {
			expect(kept + setAside.reduce((sum, {count}) => sum + count, 0)).toBe(rows);
			for (const {count, lines, reason} of setAside) {
				expect([lines.length, reason.length > 0]).toEqual([Math.min(1000, count), true]);
			}
		}

		const {ledger} = books;
		const sum = bridgesByMonth(ledger, policy).reduce((total, {invoices}) => total + invoices, 0);
		expect(sum).toBe(books.intake?.tables.find(({table}) => table === 'invoices')?.kept);
		expect(detect(ledger, policy).every(({leakedCents}) => Number.isSafeInteger(leakedCents))).toBe(true);
		return true;
	} catch (error) {
		if (!(error instanceof OutsideFault)) {
			throw error;
		}

		expect(error.message).toMatch(/^[^\n]{10,2000}$/);
		return false;
	} finally {
		await source?.close();
	}
}
