import type {Bridge} from '../../domain/bridge.ts';
import type {Tone} from './lines.ts';

/** A line of the bridge: how it counts, what it is called, and where its cents stand. */
export type BridgeStep = {
	readonly sign: '' | '−' | '=';
	readonly label: string;
	readonly key: keyof Bridge;
	readonly tone: Tone;
};

/** The bridge from top to bottom: what is taken off, and what is left. */
export const bridgeSteps: readonly BridgeStep[] = [
	{sign: '', label: 'contracted', key: 'contractedCents', tone: 'strong'},
	{sign: '−', label: 'unbilled', key: 'unbilledCents', tone: 'leak'},
	{sign: '=', label: 'billed', key: 'billedCents', tone: 'strong'},
	{sign: '−', label: 'not yet due', key: 'notYetDueCents', tone: 'plain'},
	{sign: '−', label: 'overdue', key: 'overdueCents', tone: 'plain'},
	{sign: '−', label: 'zombie', key: 'zombieCents', tone: 'leak'},
	{sign: '−', label: 'short-paid', key: 'shortPaidCents', tone: 'leak'},
	{sign: '=', label: 'collected', key: 'collectedCents', tone: 'strong'},
];
