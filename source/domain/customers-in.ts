import type {Customers} from './facts.ts';

/** Who subscribes, by customers' numbers; `undefined` where each subscription's customer has its number. */
export function customersIn(of: Int32Array, firstId: number): Customers | undefined {
	if (of.every((customer, index) => customer === firstId + index)) {
		return undefined;
	}

	const seen = new Set<number>();
	const isFirst = of.map((customer) => {
		const isNew = !seen.has(customer);
		seen.add(customer);
		return Number(isNew);
	});
	return {of, isFirst: Uint8Array.from(isFirst)};
}
