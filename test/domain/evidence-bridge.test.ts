import {expect, test} from 'vitest';
import {ageingOf} from '../../source/domain/ageing.ts';
import {bridgesByMonth, sumBridges} from '../../source/domain/bridge.ts';
import {evidenceLines, notYetDueByMonth} from '../../source/domain/evidence-bridge.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {timelineOf} from '../../source/domain/timeline.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';

const {ledger} = simulate(defaultSettings);
const {steps} = timelineOf(defaultSettings.months, defaultSettings.terms, defaultSettings.grace);

test('what was paid in part before its due date is not past due on the evidence, on any day', () => {
	for (const day of steps.flatMap((step) => [step, step + 1, step + 14])) {
		const known = asOf(ledger, day);
		const bridge = sumBridges(bridgesByMonth(known, booksPolicy(defaultSettings)));
		const notYetDue = notYetDueByMonth(known).reduce((sum, cents) => sum + cents, 0);
		const ageing = ageingOf(known);
		const shown = new Map(evidenceLines.map(({title, cents}) => [title, cents(bridge, notYetDue)]));
		expect(shown.get('not yet due')).toBe(ageing.current);
		expect(shown.get('past due')).toBe(ageing['1-30'] + ageing['31-60'] + ageing['61-90'] + ageing['90+']);
	}
});
