/** One currency, with its number of decimals: USD has 2, JPY 0, KWD 3. What is called cents is its smallest unit. */
export type Currency = {readonly code: string; readonly decimals: number};

/** What the simulation bills in. */
export const usd: Currency = {code: 'USD', decimals: 2};
