import {expect, test, vi} from 'vitest';
import {runBase} from '../../source/commands/run-base.ts';
import {parseDay} from '../../source/domain/days.ts';
import {compareRuns} from '../../source/store/compare-runs.ts';
import {openStore} from '../../source/store/open-store.ts';
import {aDraft, aFolder, given} from '../helpers/a-store.ts';
import {runsCommand} from '../helpers/run-command.ts';

/** A store with a small run, and one whose June went wrong. */
async function twoRuns() {
	const folder = await aFolder();
	await runsCommand(folder, ['save', 'calm'], {given: {customers: ['50'], months: ['3']}});
	const wild = {customers: ['50'], months: ['3'], incident: ['2024-02:ghost=50']};
	await runsCommand(folder, ['save', 'wild'], {given: wild, asOf: parseDay('2024-03-31')});
	return folder;
}

test('compare prints both runs side by side', async () => {
	const {stdout} = await runsCommand(await twoRuns(), ['compare', 'calm', 'WILD']);
	expect(stdout).toMatchInlineSnapshot(`
		"           A           B
		run        calm        wild
		as of      2024-04-15  2024-03-31
		incidents  none        2024-02:ghost=50

		leaks    ghost A   B  B - A  zombie A  B  B - A  short-paid A  B  B - A
		2024-01        1   1      0         0  0      0             1  1      0
		2024-02        1  20    +19         0  0      0             2  2      0
		2024-03        0   0      0         1  0     -1             1  1      0
		total          2  21    +19         1  0     -1             4  4      0

		leaked   ghost A        B     B - A  zombie A      B    B - A  short-paid A      B  B - A
		2024-01   $10.00   $10.00     $0.00     $0.00  $0.00    $0.00         $1.23  $1.23  $0.00
		2024-02   $10.00  $710.00  +$700.00     $0.00  $0.00    $0.00         $5.54  $5.54  $0.00
		2024-03    $0.00    $0.00     $0.00    $10.00  $0.00  -$10.00         $0.88  $0.88  $0.00
		total     $20.00  $720.00  +$700.00    $10.00  $0.00  -$10.00         $7.65  $7.65  $0.00

		bridge              A          B     B - A
		contracted  $5,580.00  $5,580.00     $0.00
		unbilled       $20.00    $720.00  +$700.00
		billed      $5,560.00  $4,860.00  -$700.00
		not due         $0.00      $0.00     $0.00
		overdue         $0.00     $10.00   +$10.00
		zombie         $10.00      $0.00   -$10.00
		short           $7.65      $7.65     $0.00
		collected   $5,542.35  $4,842.35  -$700.00

		leaking in A, not in B: 1 customer: 50
		leaking in B, not in A: 18 customers: 1, 2, 12, 14, 15, 18, 24, 26, 28, 31, 33, 34, 37, 39, 43, 44, 46, 48
		"
	`);
});

test('compare --json is the whole comparison', async () => {
	const folder = await twoRuns();
	const {runs} = given(await openStore(folder).list());
	const [calm, wild] = runs as [(typeof runs)[0], (typeof runs)[0]];
	const {stdout} = await runsCommand(folder, ['compare', 'calm', 'wild'], {isJson: true});
	const comparison = compareRuns(calm, wild);
	expect(JSON.parse(stdout)).toEqual({a: 'calm', b: 'wild', ...comparison});
});

test('runs of the same settings differ in none', async () => {
	const {stdout} = await runsCommand(await twoRuns(), ['compare', 'calm', 'calm']);
	expect(stdout).toContain('\nno setting differs\n');
	expect(stdout).toContain('leaking in A, not in B: 0 customers\nleaking in B, not in A: 0 customers\n');
});

test('--run starts from the settings and the day of a saved run', async () => {
	const folder = await twoRuns();
	const base = await runBase('WILD', folder);
	expect(base.settings).toMatchObject({
		customers: 50,
		incidents: [{month: '2024-02', scenario: 'ghost-subscriber', percent: 50}],
	});
	expect(base.asOf).toBe(parseDay('2024-03-31'));
});

test('--run names the run that was probably meant', async () => {
	const folder = await twoRuns();
	const message = `--run: there is no run named "wlid" in ${folder}; did you mean "wild"?`;
	await expect(runBase('wlid', folder)).rejects.toMatchObject({message, exitStatus: 2});
	await expect(runBase('', folder)).rejects.toMatchObject({exitStatus: 2});
});

test('--run warns of a year that is no longer the one that was saved', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft({engineVersion: '0', digest: `sha256:${'0'.repeat(64)}`})));
	const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	try {
		await runBase('June', folder);
		expect(write.mock.calls).toEqual([
			[expect.stringMatching(/^leaktui: warning: saved with engine version 0, .*\n$/)],
		]);
	} finally {
		write.mockRestore();
	}
});
