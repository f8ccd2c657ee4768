import {expect, test} from 'vitest';
import {lookAtBooks} from '../../../source/books/engine/look-at-books.ts';
import {openBooksHere} from '../../../source/books/open-here.ts';
import {detect} from '../../../source/detection/detect.ts';
import {parseDay} from '../../../source/domain/days.ts';
import {asOf, type Ledger} from '../../../source/domain/ledger.ts';
import {writtenFindingRow} from '../../../source/export/finding-layouts.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {exportTo} from '../../helpers/export-to.ts';

const policy = {graceDays: 30, looksAtStatus: true};
function told(ledger: Ledger, findings: ReturnType<typeof detect>) {
	return findings.map((finding) => {
		const leak = leaks.find(({id}) => id === finding.scenario)!;
		return JSON.stringify(writtenFindingRow(ledger, finding, leak.why(ledger, finding.subscriptionId - ledger.firstId, finding.month, policy)));
	});
}

test('x', async () => {
	const {folder} = await exportTo({...defaultSettings, customers: 300});
	const {books} = await openBooksHere({paths: [folder]});
	await lookAtBooks({paths: [folder]}, async (looked) => {
		console.log(looked.invoices);
		await looked.ask(async (asked) => {
			for (const text of ['2024-05-31', '2024-10-17', '2025-01-15']) {
				const day = parseDay(text) as number;
				const view = asOf(books.ledger, day);
				const rows: string[] = [];
				for await (const {ledger, findings} of asked.findings(policy, day)) rows.push(...told(ledger, findings));
				expect(rows).toEqual(told(view, detect(view, policy)));
				console.log(rows.length, rows[0]);
			}
		});
	});
});
