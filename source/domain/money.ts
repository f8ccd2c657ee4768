/** `"1234.56"` from integer cents, for files. */
export function formatCents(cents: number): string {
	const absolute = Math.abs(cents);
	const fraction = String(absolute % 100).padStart(2, '0');
	return `${cents < 0 ? '-' : ''}${Math.floor(absolute / 100)}.${fraction}`;
}

/** `$1,234.56` from integer cents, for people. */
export function formatMoney(cents: number): string {
	const absolute = Math.abs(cents);
	const fraction = String(absolute % 100).padStart(2, '0');
	return `${cents < 0 ? '-' : ''}$${formatCount(Math.floor(absolute / 100))}.${fraction}`;
}

/** `1,234`: a whole number with thousands separated, the same in every locale. */
export function formatCount(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
