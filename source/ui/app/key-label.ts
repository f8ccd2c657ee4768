const labels: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	enter: 'enter',
	escape: 'esc',
	backspace: 'backspace',
	tab: 'tab',
	'shift+tab': 'shift+tab',
	space: 'space',
	'ctrl+c': 'ctrl+c',
	'ctrl+p': 'ctrl+p',
};

/** A key as people write it. */
export function keyLabel(key: string): string {
	return labels[key] ?? key;
}
