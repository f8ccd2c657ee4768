export type Plan = {readonly planId: number; readonly name: string; readonly monthlyPriceCents: number};

/** The price list, in the order of `--mix`. */
export const plans: readonly Plan[] = [
	{planId: 1, name: 'Basic', monthlyPriceCents: 1000},
	{planId: 2, name: 'Pro', monthlyPriceCents: 5000},
	{planId: 3, name: 'Enterprise', monthlyPriceCents: 20_000},
];
