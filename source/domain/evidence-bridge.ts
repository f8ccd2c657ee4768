import type {Bridge} from './bridge.ts';

/** One line of what the tables alone say of the money: what is missing is not called anything yet. */
export type EvidenceLine = {
	readonly sign: '' | '−' | '=';
	readonly title: string;
	readonly cents: (bridge: Bridge) => number;
};

/** From top to bottom: billed − not yet due − past due = collected, exactly. */
export const evidenceLines: readonly EvidenceLine[] = [
	{sign: '', title: 'contracted', cents: ({contractedCents}) => contractedCents},
	{sign: '', title: 'billed', cents: ({billedCents}) => billedCents},
	{sign: '−', title: 'not yet due', cents: ({notYetDueCents}) => notYetDueCents},
	{
		sign: '−',
		title: 'past due',
		cents: ({billedCents, notYetDueCents, collectedCents}) => billedCents - notYetDueCents - collectedCents,
	},
	{sign: '=', title: 'collected', cents: ({collectedCents}) => collectedCents},
];
