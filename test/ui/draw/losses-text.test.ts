import {expect, test} from 'vitest';
import {usd} from '../../../source/domain/currency.ts';
import type {Finding} from '../../../source/scenarios/finding.ts';
import {lossesText} from '../../../source/ui/draw/losses-text.ts';

const finding = (leakedCents: number, liabilityCents?: number): Finding => ({
	scenario: 'x',
	customerId: 1,
	subscriptionId: 1,
	invoiceId: null,
	month: 0,
	since: 0,
	leakedCents,
	...(liabilityCents !== undefined && {liabilityCents}),
});

test.each([
	[[], 'nothing leaked'],
	[[finding(1000)], 'leaked $10.00 in 1 month'],
	[[finding(1000), finding(250)], 'leaked $12.50 in 2 months'],
	[[finding(0, 1000)], 'owed back $10.00 in 1 month'],
	[[finding(88), finding(0, 1000), finding(0, 500)], 'leaked $0.88 · owed back $15.00'],
])('what is owed back is no leak, and neither counts the months of the other: %#', (findings, text) => {
	expect(lossesText(findings, usd)).toBe(text);
});
