const esc = '\u001B';

/**
 * Keys that Ink reports without a name, or under that of another one: what a terminal sends, and the name. Each is handed
 * through Ink as one character of the private use area, which no keyboard layout has.
 */
const lostKeys: readonly (readonly [sequence: string, name: string])[] = [
	[`${esc}[15~`, 'f5'],
	[`${esc}[[E`, 'f5'],
	[`${esc}[3~`, 'delete'],
	[`${esc}\r`, 'alt+enter'],
	[`${esc}\u007F`, 'alt+backspace'],
	[`${esc}\b`, 'alt+backspace'],
	...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => [`${esc}${letter}`, `alt+${letter}`] as const),
];

const firstSign = 0xe0_00;
const bySequence = new Map(lostKeys.map(([sequence], at) => [sequence, String.fromCharCode(firstSign + at)]));
const bySign = new Map(lostKeys.map(([, name], at) => [String.fromCharCode(firstSign + at), name]));

/** The character that stands for a sequence, where Ink would lose its key. */
export function signOf(sequence: string): string | undefined {
	return bySequence.get(sequence);
}

/** The key that a character stands for, if it is such a sign. */
export function keyOfSign(character: string): string | undefined {
	return bySign.get(character);
}
