/** `4.1 %` of a ratio; enough digits that a small share is not called zero. */
export function percentOf(ratio: number): string {
	const percent = ratio * 100;
	return `${percent.toFixed(percent !== 0 && Math.abs(percent) < 0.1 ? 2 : 1)} %`;
}
