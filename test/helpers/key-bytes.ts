const named: Readonly<Record<string, string>> = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	pageup: '\u001B[5~',
	pagedown: '\u001B[6~',
	home: '\u001B[H',
	end: '\u001B[F',
	enter: '\r',
	escape: '\u001B',
	backspace: '\u007F',
	tab: '\t',
	'shift+tab': '\u001B[Z',
	space: ' ',
};

/** What a terminal sends for a key, by the name that the keymap gives it. */
export function bytesOfKey(key: string): string {
	const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
	return letter === undefined ? (named[key] ?? key) : String.fromCharCode(letter.charCodeAt(0) - 96);
}
