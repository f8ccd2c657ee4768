/** `2.9 %` from a ratio; enough digits that a small share is not called zero. */
export function percentText(ratio: number): string {
	const percent = ratio * 100;
	const digits = percent !== 0 && Math.abs(percent) < 0.1 ? 2 : 1;
	return `${percent.toFixed(digits)} %`;
}
