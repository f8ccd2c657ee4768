import {describe, expect, test} from 'vitest';
import {detectorErrorsIn} from '../../../source/ui/chaos/detector-errors.ts';
import {leaksIn} from '../../../source/ui/leaks/list.ts';
import {scoresFor} from '../../../source/ui/state/derive.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';

/** At the end of March, on the detector's grace. */
function onDetectorGrace(): Reader {
	return aReader().presses(']', ']', '4', ...Array<string>(11).fill('down'));
}

function falseAlarms(reader: Reader): number {
	return scoresFor(reader.state()).reduce((sum, each) => sum + each.falseAlarms, 0);
}

describe('the detector', () => {
	test('with a grace of 0 calls late payers zombies: false alarms to be counted on Chaos, Leaks and the customer', () => {
		const reader = onDetectorGrace().sees(/▸ detector grace +◂ +30 days ▸ +follows grace/);
		expect(falseAlarms(reader)).toBe(0);
		reader.presses('enter').types('0').presses('enter');
		const alarms = falseAlarms(reader);
		expect(alarms).toBeGreaterThan(10);
		reader.sees(/▸ detector grace +◂ +0 days ▸/, `${alarms} false alarms appear`, 'the detector judges it');
		expect(detectorErrorsIn(reader.state()).now.falseAlarms.size).toBe(alarms);

		reader.presses('t', '3');
		const rows = leaksIn(reader.state()).rows.filter((row) => 'verdict' in row && row.verdict === 'false-alarm');
		expect(rows).toHaveLength(alarms);
		reader.presses('4', 'tab', 'enter', 'enter').sees('due date + 0 days');
	});

	test('follows the grace of the books again when it is emptied or reset', () => {
		const reader = onDetectorGrace().presses('left');
		expect(reader.state().settings.detectorGrace).toBe(29);
		expect(reader.presses('r').state().settings.detectorGrace).toBeNull();
		reader.presses('right', 'enter', 'ctrl+u', 'enter').sees('follows grace');
		expect(reader.state().settings.detectorGrace).toBeNull();
	});

	test('that does not look at status calls every cancelled customer a ghost', () => {
		const reader = onDetectorGrace()
			.presses('down', 'enter')
			.sees(/▸ looks at status +◂ +no ▸/);
		expect(reader.state().settings.detectorIgnoreStatus).toBe(true);
		expect(falseAlarms(reader)).toBeGreaterThan(10);
		reader.sees(`${falseAlarms(reader)} false alarms appear`);
		expect(falseAlarms(reader.presses('z'))).toBe(0);
	});
});
