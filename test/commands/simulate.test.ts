import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {casesOf, scoresOf} from '../../source/detection/score.ts';
import {ageingOf} from '../../source/domain/ageing.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {formatMonth, parseDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {
	booksPolicy,
	defaultSettings,
	detectorPolicy,
	leaksOn,
	type Settings,
} from '../../source/simulation/settings.ts';
import {optionsOf} from '../../source/simulation/settings-fields.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {digestOf} from '../helpers/digest-of.ts';
import {inShell, leaktui} from '../helpers/leaktui.ts';

/** The JSON of `simulate`, put together from a simulation in one piece. */
function expectedJson(settings: Settings, asOfText: string): unknown {
	const simulation = simulate(settings);
	const ledger = asOf(simulation.ledger, parseDay(asOfText) as number);
	const findings = detect(ledger, detectorPolicy(settings));
	const told = leaksOn(settings);
	return {
		engineVersion: '1',
		settings,
		asOf: asOfText,
		digest: digestOf(simulation),
		months: bridgesByMonth(ledger, booksPolicy(settings)).map((bridge, month) => ({
			month: formatMonth(month),
			...bridge,
			leaks: Object.fromEntries(
				told.map(({id}) => [id, findings.filter((one) => one.month === month && one.scenario === id).length]),
			),
		})),
		ageingCents: ageingOf(ledger),
		score: scoresOf(casesOf(simulation, ledger, findings, booksPolicy(settings))).filter(({scenario}) =>
			told.some(({id}) => id === scenario),
		),
	};
}

const keys = {
	top: ['engineVersion', 'settings', 'asOf', 'digest', 'months', 'ageingCents', 'score'],
	month:
		'month subscriptionsDue invoices payments contractedCents unbilledCents billedCents notYetDueCents overdueCents zombieCents shortPaidCents collectedCents underbilledCents overbilledCents overpaidCents leaks'.split(
			' ',
		),
	ageing: ['current', '1-30', '31-60', '61-90', '90+'],
	score: 'scenario injected found missed falseAlarms notYetDetectable precision recall'.split(' '),
};

test('--json has the shape that scripts rely on, key by key, in order', () => {
	const {status, stdout, stderr} = leaktui('simulate', '--json');
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	const report = JSON.parse(stdout);
	expect(Object.keys(report)).toEqual(keys.top);
	expect(report.months.map(({month}: {month: string}) => month)).toEqual(
		Array.from({length: 12}, (_, at) => formatMonth(at)),
	);
	expect(Object.keys(report.months[0])).toEqual(keys.month);
	expect(Object.keys(report.months[0].leaks)).toEqual(['ghost-subscriber', 'zombie-account', 'leaky-bucket']);
	expect(Object.keys(report.ageingCents)).toEqual(keys.ageing);
	expect(report.score.map(Object.keys)).toEqual([keys.score, keys.score, keys.score]);
	expect(report.asOf).toBe('2025-01-15');
});

const changed: Settings = {
	...defaultSettings,
	seed: '-odd "seed"',
	customers: 9000,
	mix: [20, 30, 50],
	rates: {...defaultSettings.rates, zombie: 12.5, churn: 30},
	grace: 10,
	detectorGrace: 0,
	detectorIgnoreStatus: true,
	incidents: [{month: '2024-03', scenario: 'ghost-subscriber', percent: 40}],
};

test.each([
	[defaultSettings, '2024-01-01', ['--as-of', '2024-01-01']],
	[defaultSettings, '2024-06-30', ['--as-of', '2024-06']],
	[{...defaultSettings, months: 3, customers: 10}, '2024-04-15', []],
	[changed, '2024-08-17', ['--as-of=2024-08-17']],
] as const)('--json, summed block by block, is what one simulation gives (%#)', (settings, day, words) => {
	const {stdout} = leaktui('simulate', '--json', ...optionsOf(settings), ...words);
	expect(JSON.parse(stdout)).toEqual(expectedJson(settings, day));
});

test('the table: aligned, within 100 columns, ASCII, each month and the score', () => {
	const {status, stdout, stderr} = leaktui('simulate');
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	expect(stdout).toMatch(/^[\x20-\x7e\n]+\n$/);
	expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
	expect(stdout).toMatchInlineSnapshot(`
		"1,000 customers, seed leaktui, as of 2025-01-15

		month       due  invoices  payments  ghost  zombie  short-paid
		2024-01   1,000       986       964     14      22          33
		2024-02     990       977       952     13      25          28
		2024-03     983       967       943     16      24          30
		2024-04     974       954       935     20      19          27
		2024-05     967       946       925     21      21          26
		2024-06     957       944       923     13      21          32
		2024-07     950       932       913     18      19          27
		2024-08     947       931       912     16      19          32
		2024-09     939       921       902     18      19          30
		2024-10     931       914       893     17      21          33
		2024-11     929       915       894     14      21          25
		2024-12     923       906       887     17      19          27
		total    11,490    11,293    11,043    197     250         350

		month     contracted   unbilled       billed  not due  overdue      zombie    short    collected
		2024-01   $40,430.00    $300.00   $40,130.00    $0.00    $0.00     $610.00   $76.84   $39,443.16
		2024-02   $40,020.00    $330.00   $39,690.00    $0.00    $0.00     $760.00   $56.27   $38,873.73
		2024-03   $39,490.00    $810.00   $38,680.00    $0.00    $0.00     $860.00   $47.76   $37,772.24
		2024-04   $39,050.00  $1,080.00   $37,970.00    $0.00    $0.00   $1,000.00   $44.52   $36,925.48
		2024-05   $38,710.00  $1,170.00   $37,540.00    $0.00    $0.00   $1,290.00   $71.70   $36,178.30
		2024-06   $37,990.00    $170.00   $37,820.00    $0.00    $0.00   $1,060.00   $64.16   $36,695.84
		2024-07   $37,800.00    $990.00   $36,810.00    $0.00    $0.00     $310.00   $98.72   $36,401.28
		2024-08   $37,690.00    $480.00   $37,210.00    $0.00    $0.00     $690.00   $80.08   $36,439.92
		2024-09   $37,380.00    $760.00   $36,620.00    $0.00    $0.00     $620.00   $83.15   $35,916.85
		2024-10   $37,220.00    $560.00   $36,660.00    $0.00    $0.00   $1,070.00   $59.03   $35,530.97
		2024-11   $37,200.00    $720.00   $36,480.00    $0.00    $0.00     $870.00   $86.75   $35,523.25
		2024-12   $37,060.00    $680.00   $36,380.00    $0.00    $0.00   $1,070.00   $52.43   $35,257.57
		total    $460,040.00  $8,050.00  $451,990.00    $0.00    $0.00  $10,210.00  $821.41  $440,958.59

		leaked $19,081.41 of $460,040.00 contracted

		days past due  current   1-30      31-60    61-90        90+        owed
		                 $0.00  $0.00  $1,122.43  $956.75  $8,952.23  $11,031.41

		score             injected  found  missed  false alarms  not yet  precision  recall
		ghost-subscriber       197    197       0             0        0      1.000   1.000
		zombie-account         250    250       0             0        0      1.000   1.000
		leaky-bucket           350    350       0             0        0      1.000   1.000

		sha256:ebfbfa0f3fa3d769c04d013f1bc797567c61c86eff9e6b11b72f2b33dce65c7b
		"
	`);
});

test('what differs from the defaults stands on top, as the command that shows it', () => {
	const words = ['--seed', "it's", '--customers', '20', '--as-of', '2024-06'];
	expect(
		leaktui('simulate', ...words)
			.stdout.split('\n')
			.slice(0, 2),
	).toEqual(["20 customers, seed it's, as of 2024-06-30", "leaktui --seed 'it'\\''s' --customers 20 --as-of 2024-06"]);
});

test('--ascii keeps even a seed within ASCII', () => {
	expect(leaktui('simulate', '--ascii', '--seed', 'Zürich 漢').stdout).toMatch(
		/^1,000 customers, seed Zurich \?+, [\x20-\x7e\n]+$/,
	);
});

test('without a terminal, no command prints the same table', () => {
	expect(leaktui('--customers', '50')).toEqual(leaktui('simulate', '--customers', '50'));
});

test('a reader that stops early is no failure', () => {
	const {status, stdout, stderr} = inShell('set -o pipefail; leaktui detect --customers 20000 | head -1');
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	expect(stdout).toMatch(/^since .*\n$/);
});

test('standard output on a full disk is a failure, in one sentence', () => {
	const {stdout, stderr} = inShell('leaktui simulate > /dev/full; echo $?');
	expect({stdout, stderr}).toEqual({stdout: '1\n', stderr: 'leaktui: standard output: the disk is full\n'});
});
