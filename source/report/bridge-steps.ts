import type {Bridge} from '../domain/bridge.ts';
import type {Standing} from './charts/chart.ts';

/** A line of the bridge: what it does to the sum so far, and how the money on it stands. */
export type BridgeStep = {
	readonly key: keyof Bridge & `${string}Cents`;
	readonly sign: '' | '−' | '=';
	readonly title: string;
	readonly standing: Standing;
};

/** The bridge from top to bottom: each `=` is what is left of the lines before it. */
export const bridgeSteps: readonly BridgeStep[] = [
	{key: 'contractedCents', sign: '', title: 'contracted', standing: 'kept'},
	{key: 'unbilledCents', sign: '−', title: 'unbilled', standing: 'lost'},
	{key: 'billedCents', sign: '=', title: 'billed', standing: 'kept'},
	{key: 'notYetDueCents', sign: '−', title: 'not yet due', standing: 'waiting'},
	{key: 'overdueCents', sign: '−', title: 'overdue', standing: 'waiting'},
	{key: 'zombieCents', sign: '−', title: 'zombie', standing: 'lost'},
	{key: 'shortPaidCents', sign: '−', title: 'short-paid', standing: 'lost'},
	{key: 'collectedCents', sign: '=', title: 'collected', standing: 'kept'},
];
