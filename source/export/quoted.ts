/** A CSV field, in quotes where RFC 4180 asks for them. */
export function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
