import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {engineVersion} from '../../source/simulation/engine-version.ts';
import {defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {figuresOf} from '../../source/store/figures.ts';
import {replayedDigest, replayWarning} from '../../source/store/replay-warning.ts';
import {aRun} from '../helpers/a-store.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {digestOf} from '../helpers/digest-of.ts';

test('a run says what the detector finds by its day, and has the digest of the whole ledger', () => {
	check(someDay, 30, ({settings, day}) => {
		const {summary, digest} = figuresOf(settings, day);
		const simulation = simulate(settings);
		expect(digest).toBe(digestOf(simulation));
		expect(replayedDigest(settings)).toBe(digest);
		const findings = detect(asOf(simulation.ledger, day), detectorPolicy(settings));
		for (const [scenario, {count, leakedCents}] of Object.entries(summary)) {
			const found = findings.filter((finding) => finding.scenario === scenario);
			expect(count).toBe(found.length);
			expect(leakedCents).toBe(found.reduce((sum, finding) => sum + finding.leakedCents, 0));
		}

		expect(Object.values(summary).reduce((sum, {count}) => sum + count, 0)).toBe(findings.length);
	});
});

test('more customers than one block give the same digest', () => {
	const settings = {...defaultSettings, customers: 5000, months: 1};
	expect(replayedDigest(settings)).toBe(digestOf(simulate(settings)));
});

test('a replay that gives the saved year needs no warning', () => {
	const run = aRun();
	expect(replayWarning(run, replayedDigest(run.settings))).toBeUndefined();
});

test('a replay by another engine is warned of with both versions', () => {
	const run = aRun({engineVersion: '0'});
	const versions = `saved with engine version 0, replayed with engine version ${engineVersion}`;
	expect(replayWarning(run, run.digest)).toBe(`${versions}: it gives the same year`);
	expect(replayWarning(run, 'sha256:other')).toBe(`${versions}: the year differs from the one that was saved`);
});

test('a replay that differs without another engine is warned of too', () => {
	const warning = replayWarning(aRun(), 'sha256:other');
	expect(warning).toMatch(/^the year differs from the one that was saved, though engine version /);
	expect(warning).toMatch(/its file was changed by hand$/);
});
