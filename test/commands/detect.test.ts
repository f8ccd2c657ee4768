import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {formatDay, formatMonth, parseDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {formatCents} from '../../source/domain/money.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {defaultSettings, detectorPolicy, type Settings} from '../../source/simulation/settings.ts';
import {optionsOf} from '../../source/simulation/settings-fields.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {leaktui} from '../helpers/leaktui.ts';
import {parseCsv} from '../helpers/parse-csv.ts';

function expectedFindings(settings: Settings, day: string) {
	const policy = detectorPolicy(settings);
	const ledger = asOf(simulate(settings).ledger, parseDay(day) as number);
	return detect(ledger, policy).map((finding) => ({
		...finding,
		month: formatMonth(finding.month),
		since: formatDay(finding.since),
		why: leaks
			.find(({id}) => id === finding.scenario)
			?.why(ledger, finding.subscriptionId - ledger.firstId, finding.month, policy) as string,
	}));
}

const changed: Settings = {
	...defaultSettings,
	customers: 10_000,
	rates: {...defaultSettings.rates, churn: 20},
	detectorGrace: 0,
	detectorIgnoreStatus: true,
};

test.each([
	[defaultSettings, '2025-01-15', []],
	[defaultSettings, '2024-02-15', ['--as-of', '2024-02-15']],
	[changed, '2024-05-31', ['--as-of', '2024-05']],
] as const)('--json and --csv are the detector’s rows, by since, then subscription (%#)', (settings, day, words) => {
	const expected = expectedFindings(settings, day);
	const json = leaktui('detect', '--json', ...optionsOf(settings), ...words);
	expect({status: json.status, stderr: json.stderr}).toEqual({status: 0, stderr: ''});
	expect(JSON.parse(json.stdout)).toEqual(expected);

	const {names, rows} = parseCsv(leaktui('detect', '--csv', ...optionsOf(settings), ...words).stdout);
	expect(names).toEqual('scenario customer_id subscription_id invoice_id month since leaked why'.split(' '));
	expect(rows).toEqual(
		expected.map(({scenario, customerId, subscriptionId, invoiceId, month, since, leakedCents, why}) => [
			scenario,
			...[customerId, subscriptionId, invoiceId ?? ''].map(String),
			...[month, since, formatCents(leakedCents), why],
		]),
	);
});

test('the keys of a finding, in order; a ghost has no invoice', () => {
	const findings = JSON.parse(leaktui('detect', '--json').stdout);
	for (const finding of findings) {
		expect(Object.keys(finding)).toEqual(
			'scenario customerId subscriptionId invoiceId month since leakedCents why'.split(' '),
		);
		expect(finding.invoiceId === null).toBe(finding.scenario === 'ghost-subscriber');
	}
});

test('the table', () => {
	expect(leaktui('detect', '--customers', '40', '--as-of', '2024-04').stdout).toMatchInlineSnapshot(`
		"since       scenario          customer  invoice  month      leaked  why
		2024-01-01  ghost-subscriber        36        -  2024-01     10.00  active on 2024-01-01, and no invoice for 2024-01
		2024-01-10  leaky-bucket            35     3501  2024-01      1.23  paid 48.77 of 50.00 on 2024-01-10, 1.23 short
		2024-02-02  leaky-bucket            30     3002  2024-02      4.79  paid 45.21 of 50.00 on 2024-02-02, 4.79 short
		2024-02-03  leaky-bucket            10     1002  2024-02      0.75  paid 9.25 of 10.00 on 2024-02-03, 0.75 short
		2024-03-01  leaky-bucket            13     1303  2024-03      0.88  paid 9.12 of 10.00 on 2024-03-01, 0.88 short
		2024-04-01  ghost-subscriber         5        -  2024-04     50.00  active on 2024-04-01, and no invoice for 2024-04
		2024-04-02  leaky-bucket            29     2904  2024-04      0.86  paid 9.14 of 10.00 on 2024-04-02, 0.86 short
		2024-04-03  leaky-bucket            36     3604  2024-04      0.28  paid 9.72 of 10.00 on 2024-04-03, 0.28 short

		8 findings, 68.79 leaked
		"
	`);
});

test('nothing found is an empty list', () => {
	const clean = ['--ghost', '0', '--zombie', '0', '--leaky', '0'];
	expect(JSON.parse(leaktui('detect', '--json', ...clean).stdout)).toEqual([]);
	expect(leaktui('detect', ...clean).stdout).toMatch(/\n\n0 findings, 0\.00 leaked\n$/);
});
