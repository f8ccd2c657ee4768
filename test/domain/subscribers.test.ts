import {expect, test} from 'vitest';
import {asOf} from '../../source/domain/ledger.ts';
import {logoChurn, subscribersOf} from '../../source/domain/subscribers.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';

const three = aLedger({plan: 'Enterprise'}).subscription({plan: 'Pro', cancelledOn: '2024-03-10'}).subscription({});

test('MRR counts who is active, paying or not', () => {
	expect(subscribersOf(asOf(three, day('2024-03-09')))).toEqual({customers: 3, cancelled: 0, mrrCents: 26_000});
	expect(subscribersOf(asOf(three, day('2024-03-10')))).toEqual({customers: 3, cancelled: 1, mrrCents: 21_000});
});

test('logo churn counts each customer once', () => {
	expect(logoChurn(subscribersOf(three))).toBeCloseTo(1 / 3);
	expect(logoChurn({customers: 0, cancelled: 0, mrrCents: 0})).toBe(0);
});
