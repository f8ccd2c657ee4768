import type {Verdict} from './score.ts';

/** A verdict in words. */
export const verdictText: Readonly<Record<Verdict, string>> = {
	found: 'found',
	missed: 'missed',
	'false-alarm': 'false alarm',
	'not-yet-detectable': 'not yet detectable',
};

/** The verdicts, the gravest first. */
export const verdictOrder: readonly Verdict[] = ['missed', 'false-alarm', 'not-yet-detectable', 'found'];
