import {expect, test} from 'vitest';
import {noRow} from '../../../source/domain/facts.ts';
import {monthsBegun, subscriptionCount} from '../../../source/domain/ledger.ts';
import {formatCents} from '../../../source/domain/money.ts';
import {amountCentsOf, paymentCentsOf} from '../../../source/domain/rows.ts';
import {booksPolicy, defaultSettings} from '../../../source/simulation/settings.ts';
import {customerHistory} from '../../../source/ui/draw/customer-history.ts';
import {unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {historyLines} from '../../../source/ui/draw/history-lines.ts';
import {textOf} from '../../../source/ui/draw/lines.ts';
import {someBooks} from '../../helpers/some-books.ts';

test('the history of a preview lists every invoice and every payment of its months', () => {
	const {ledger} = someBooks();
	const months = Array.from({length: monthsBegun(ledger)}, (_, at) => ledger.firstMonth + at);
	let further = 0;
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		const all = historyLines(ledger, index, months);
		further += all.length - months.length;
		const [, ...lines] = customerHistory(ledger, index, [], booksPolicy(defaultSettings), 500, unicodeGlyphs).map(
			textOf,
		);
		expect(lines).toHaveLength(all.length);
		for (const [at, {invoice, payment}] of all.entries()) {
			expect(lines[at]).toContain(
				invoice === noRow || !all[at]?.isFirstOfInvoice
					? ''
					: formatCents(amountCentsOf(ledger, invoice), ledger.currency),
			);
			expect(lines[at]).toContain(
				payment === noRow ? unicodeGlyphs.dash : formatCents(paymentCentsOf(ledger, payment), ledger.currency),
			);
		}

		expect(customerHistory(ledger, index, [], undefined, 6, unicodeGlyphs)).toHaveLength(6);
	}

	expect(further).toBeGreaterThan(0);
});
