import {detect} from '../detection/detect.ts';
import {type Day, formatDay} from '../domain/days.ts';
import {asOf, type Ledger} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import {startDigest} from '../simulation/digest.ts';
import {engineVersion} from '../simulation/engine-version.ts';
import {defaultSettings, detectorPolicy, type Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import type {Run} from './run.ts';

/** The part of a run that follows from its settings and day. */
export type Figures = Pick<Run, 'engineVersion' | 'settings' | 'asOf' | 'summary' | 'digest'>;

/** Simulates the settings, block by block, and sums up what a run says of them as of the close of `day`. */
export function figuresOf(settings: Settings, day: Day): Figures {
	const digest = startDigest();
	const summary = emptySummary();
	for (const block of simulateInBlocks(settings)) {
		digest.add(block);
		addTo(summary, detect(asOf(block.ledger, day), detectorPolicy(settings)));
	}

	return {engineVersion, settings, asOf: formatDay(day), summary, digest: digest.text()};
}

/** The same of books from outside, of which all settings that a run keeps say how they are judged. */
export function figuresOfBooks(settings: Settings, day: Day, ledger: Ledger, digest: string): Figures {
	const {grace, detectorGrace, detectorIgnoreStatus} = settings;
	const summary = emptySummary();
	addTo(summary, detect(asOf(ledger, day), detectorPolicy(settings)));
	return {
		engineVersion,
		settings: {...defaultSettings, grace, detectorGrace, detectorIgnoreStatus},
		asOf: formatDay(day),
		summary,
		digest,
	};
}

type Summary = Record<string, {count: number; leakedCents: number; liabilityCents?: number}>;

function emptySummary(): Summary {
	const always = leaks.filter(({defaultPercent}) => defaultPercent > 0);
	return Object.fromEntries(always.map(({id}) => [id, {count: 0, leakedCents: 0}]));
}

function addTo(summary: Summary, findings: readonly Finding[]): void {
	for (const {scenario, leakedCents, liabilityCents} of findings) {
		summary[scenario] ??= {count: 0, leakedCents: 0};
		const sum = summary[scenario];
		sum.count++;
		sum.leakedCents += leakedCents;
		if (liabilityCents !== undefined) {
			sum.liabilityCents = (sum.liabilityCents ?? 0) + liabilityCents;
		}
	}
}
