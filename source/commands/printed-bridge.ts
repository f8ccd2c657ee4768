import type {Bridge} from '../domain/bridge.ts';

/** The lines of a bridge that JSON has, in their order. */
const printed = [
	'subscriptionsDue',
	'invoices',
	'payments',
	'contractedCents',
	'unbilledCents',
	'billedCents',
	'notYetDueCents',
	'overdueCents',
	'zombieCents',
	'shortPaidCents',
	'collectedCents',
] as const satisfies readonly (keyof Bridge)[];

/** A bridge as it is printed. */
export function printedBridge(bridge: Bridge): Record<string, number> {
	return Object.fromEntries(printed.map((line) => [line, bridge[line]]));
}
