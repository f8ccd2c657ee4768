/** A customer as tables name it: `0412 Amber Acorn Labs`. */
export function numbered(customerId: number, name: string): string {
	return `${String(customerId).padStart(4, '0')} ${name}`;
}
