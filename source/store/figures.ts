import {detect} from '../detection/detect.ts';
import {type Day, formatDay} from '../domain/days.ts';
import {asOf} from '../domain/ledger.ts';
import {leaks} from '../scenarios/index.ts';
import {startDigest} from '../simulation/digest.ts';
import {engineVersion} from '../simulation/engine-version.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import type {Run} from './run.ts';

/** The part of a run that follows from its settings and day. */
export type Figures = Pick<Run, 'engineVersion' | 'settings' | 'asOf' | 'summary' | 'digest'>;

/** Simulates the settings, block by block, and sums up what a run says of them as of the close of `day`. */
export function figuresOf(settings: Settings, day: Day): Figures {
	const digest = startDigest();
	const always = leaks.filter(({defaultPercent}) => defaultPercent > 0);
	const summary: Record<string, {count: number; leakedCents: number; liabilityCents?: number}> = Object.fromEntries(
		always.map(({id}) => [id, {count: 0, leakedCents: 0}]),
	);
	for (const block of simulateInBlocks(settings)) {
		digest.add(block);
		for (const {scenario, leakedCents, liabilityCents} of detect(asOf(block.ledger, day), detectorPolicy(settings))) {
			summary[scenario] ??= {count: 0, leakedCents: 0};
			const sum = summary[scenario];
			sum.count++;
			sum.leakedCents += leakedCents;
			if (liabilityCents !== undefined) {
				sum.liabilityCents = (sum.liabilityCents ?? 0) + liabilityCents;
			}
		}
	}

	return {engineVersion, settings, asOf: formatDay(day), summary, digest: digest.text()};
}
