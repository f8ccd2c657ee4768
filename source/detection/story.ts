import type {Ledger} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import type {Finding} from '../scenarios/finding.ts';
import {scenarios} from '../scenarios/index.ts';
import type {Span, StoryLine} from '../scenarios/story.ts';

/**
 * What the days of the span brought, as known at the close of the ledger's day, scenario by scenario: leaks first seen,
 * noise that cleared. What did not happen has a line with a count of 0, but for what is off by default. With the
 * detector's policy given, a line may say before which day nothing more is to come.
 */
export function storyOf(ledger: Ledger, findings: readonly Finding[], days: Span, policy?: Policy): StoryLine[] {
	const pieces = storyInPieces(ledger, findings, days, policy);
	for (;;) {
		const {done, value} = pieces.next();
		if (done) {
			return value;
		}
	}
}

/** The same scenario by scenario, for who has other things to do in between. */
export function* storyInPieces(
	ledger: Ledger,
	findings: readonly Finding[],
	days: Span,
	policy?: Policy,
): Generator<undefined, StoryLine[]> {
	const seenThen = findings.filter(({since}) => since >= days.from && since <= days.to);
	const lines: StoryLine[] = [];
	for (const {id, defaultPercent, story} of scenarios) {
		const told = story({ledger, findings: seenThen.filter(({scenario}) => scenario === id), days, policy});
		lines.push(...told.filter(({count}) => count > 0 || defaultPercent > 0));
		yield;
	}

	return lines;
}
