import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {innocence} from '../../source/detection/innocence.ts';
import {billingDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {subscribersOf} from '../../source/domain/subscribers.ts';
import {signUp} from '../../source/scenarios/sign-up.ts';
import {booksPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {cleanSettings} from '../helpers/arbitraries.ts';
import {rowsOf} from '../helpers/rows.ts';

const settings = cleanSettings({customers: 200, rates: {'sign-ups': 40}});
const {ledger, truth} = simulate(settings);

test.each([
	[0, '2024-01-01'],
	[0.999_999, '2024-12-31'],
])('a draw of %d starts on %s', (draw, on) => {
	expect(dated(signUp.startDay({'sign-up day': draw}))).toBe(on);
});

test('who signs up is billed from the first billing day on or after the start, and no earlier month is a ghost', () => {
	for (const {startedOn, months} of rowsOf(ledger)) {
		expect(months.map(({invoice}) => invoice !== undefined)).toEqual(
			months.map((_, month) => billingDay(month) >= startedOn),
		);
	}

	expect(detect(ledger, booksPolicy(settings))).toEqual([]);
});

test('as many start within the year as the truth says, and nobody is a customer before', () => {
	const joined = rowsOf(ledger).filter(({startedOn}) => startedOn >= billingDay(0));
	expect(joined.length).toBe(truth.joined?.filter((joining) => joining > 0).length);
	expect(joined.length).toBeGreaterThan(50);
	const june = day('2024-06-30');
	const begun = rowsOf(ledger).filter(({startedOn}) => startedOn <= june).length;
	expect(subscribersOf(asOf(ledger, june))).toMatchObject({customers: begun, cancelled: 0});
});

test('its innocent month says why it was not billed', () => {
	const late = aLedger({startedOn: '2024-02-02'}).until('2024-03');
	expect(innocence(asOf(late, day('2024-02-29')), 0, 1, booksPolicy(settings))?.text).toBe(
		'not billed: started 2 Feb 2024, after the billing day',
	);
});
