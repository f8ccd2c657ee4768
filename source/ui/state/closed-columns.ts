/** What a filter can't ask for while the truth is hidden. */
export const closedBelowTruth: Readonly<Record<string, string>> = {
	truth: 'the truth is not told at this level: t goes on to it',
};

const sentence = 'the evidence alone calls nothing a leak: t goes on to the detector';

/** What a filter can't ask for on the evidence alone. */
export const closedOnEvidence: Readonly<Record<string, string>> = {
	leak: sentence,
	leaks: sentence,
	leaked: sentence,
	truth: sentence,
};
