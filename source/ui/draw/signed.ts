/** The text of a difference, from `format`, always with a sign, so that it can't be taken for an amount: `+3`, `−3`, `0`. */
export function signed(difference: number, format: (value: number) => string): string {
	return difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${format(Math.abs(difference))}`;
}
