import {cpSync} from 'node:fs';
import {expect, test} from 'vitest';
import {openBooksHere} from '../../source/books/open-here.ts';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {parseDay} from '../../source/domain/days.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import type {Format} from '../../source/export/format.ts';
import {formats} from '../../source/export/formats.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {expectSameFindings} from '../helpers/asked.ts';
import {someOf} from '../helpers/check.ts';
import {everythingOften} from '../helpers/everything-on.ts';
import {exportTo} from '../helpers/export-to.ts';
import {policy} from '../helpers/opened.ts';

const everything = {...everythingOften, customers: 60};
const days = ['2024-05-31', '2024-10-17'];
const parted = formats.filter(({hasParts}) => hasParts);

/** Expects that what stands in the folder has the findings and the bridge of the year, read into columns and asked where it is. */
async function expectSameYear(folder: string, ledger: Ledger): Promise<void> {
	const {books, mapping} = await openBooksHere({paths: [folder]});
	expect(mapping.questions).toEqual([]);
	expect(books.ledger.day).toBe(ledger.day);
	for (const {rows, kept} of books.intake?.tables ?? []) {
		expect(kept).toBe(rows);
	}

	for (const day of [...days.map((text) => parseDay(text) as number), ledger.day]) {
		const [ours, theirs] = [asOf(ledger, day), asOf(books.ledger, day)];
		expect(detect(theirs, policy)).toEqual(detect(ours, policy));
		expect(bridgesByMonth(theirs, policy)).toEqual(bridgesByMonth(ours, policy));
	}

	expect(await expectSameFindings({paths: [folder]}, {days: someOf(days)})).toBeGreaterThan(50);
}

/** The parts of a year in one folder, as machines leave them that write the same one. */
async function inParts(format: Format, of: number, isByMonth = false): Promise<string> {
	const whole = await exportTo(everything, undefined, format, {part: {place: 0, of}, isByMonth});
	for (let place = 1; place < of; place++) {
		const {folder} = await exportTo(everything, undefined, format, {part: {place, of}, isByMonth});
		cpSync(folder, whole.folder, {recursive: true});
	}

	return whole.folder;
}

test.each(parted)('parts on several machines, opened again, have the findings of the year: $name', async (format) => {
	await expectSameYear(await inParts(format, 3), simulate(everything).ledger);
});

test('months in folders of their own, opened again, have the findings of the year', async () => {
	const parquet = parted.find(({engine}) => engine === 'tables') as Format;
	const {folder, ledger} = await exportTo(everything, undefined, parquet, {isByMonth: true});
	await expectSameYear(folder, ledger);
	await expectSameYear(await inParts(parquet, 2, true), ledger);
});
