/** A text that takes no more letters than this; what is cut off is told by three dots. */
export function cut(text: string, most = 32): string {
	const letters = [...text];
	return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
