import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openBooksHere} from '../../source/books/open-here.ts';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {formatDay, parseDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {formats} from '../../source/export/formats.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {exportTo} from '../helpers/export-to.ts';
import {policy} from '../helpers/opened.ts';

test.each(formats.map((format) => ({name: format.name, format})))(
	'the default year as $name opens without a question, with the same findings and bridge on three days',
	async ({format}) => {
		const {folder, ledger} = await exportTo(defaultSettings, undefined, format);
		// Our own description stands beside the data, and is none of it: a file is known by it as the folder is.
		const paths = readdirSync(folder).map((file) => join(folder, file));
		const data = paths.filter((path) => !path.endsWith('datapackage.json'));
		const {books, mapping} = await openBooksHere({paths: data.length === 1 ? data : [folder]});
		expect(mapping.questions).toEqual([]);
		expect([formatDay(books.ledger.day), mapping.reading.knownUntilBy]).toEqual(['2025-01-15', 'source']);
		for (const {rows, kept} of books.intake?.tables ?? []) {
			expect(kept).toBe(rows);
		}

		for (const text of ['2024-03-31', '2024-08-09', '2025-01-15']) {
			const on = parseDay(text) as number;
			const [ours, theirs] = [asOf(ledger, on), asOf(books.ledger, on)];
			expect(detect(theirs, policy)).toEqual(detect(ours, policy));
			expect(bridgesByMonth(theirs, policy)).toEqual(bridgesByMonth(ours, policy));
		}
	},
);
