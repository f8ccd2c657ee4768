import type {Key as InkKey} from 'ink';

/** A key press by name: a printable character stands for itself, the others are `up`, `ctrl+p`, `shift+tab` and so on. */
export type KeyName = string;

const pasteBegins = '[200~';
const pasteEnds = '[201~';

const named: readonly (readonly [keyof InkKey, KeyName])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	// Terminals send what Ink calls delete for the backspace key.
	['delete', 'backspace'],
];

/** The keys behind what Ink reports as one event; characters that were read together are separate presses. */
export function keysOf(input: string, key: InkKey): KeyName[] {
	if (key.tab) {
		return [key.shift ? 'shift+tab' : 'tab'];
	}

	const name = named.find(([property]) => key[property]);
	if (name) {
		return [name[1]];
	}

	if (key.ctrl) {
		return input.length === 1 ? [`ctrl+${input}`] : [];
	}

	// What is left of an escape sequence or an Alt chord is no text.
	if (key.meta || /^(?:\[(?:[\d;?<=>]+[@-~]|[A-Z])|O[A-Z])$/.test(input)) {
		return [];
	}

	return [...input].flatMap(keyOf);
}

const characters: Readonly<Record<string, KeyName>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	' ': 'space',
	'\b': 'backspace',
	'\x7f': 'backspace',
};

/** The key of one character among several: those below the space are Ctrl and a letter. */
function keyOf(character: string): KeyName[] {
	const known = characters[character];
	if (known !== undefined || character > ' ') {
		return [known ?? character];
	}

	const code = character.charCodeAt(0);
	return code >= 1 && code <= 26 ? [`ctrl+${String.fromCharCode(code + 96)}`] : [];
}

/** Whether the event is characters alone, which can be the rest of an escape sequence. */
export function isText(input: string, key: InkKey): boolean {
	return input !== '' && !key.ctrl && !key.meta && !key.tab && !named.some(([property]) => key[property]);
}

/** Whether the event marks where a bracketed paste begins or ends. */
export function pasteMark(input: string): 'begins' | 'ends' | undefined {
	if (input === pasteBegins) {
		return 'begins';
	}

	return input === pasteEnds ? 'ends' : undefined;
}

/** Where what was read after an Esc begins a bracketed paste that was split on its way: the text pasted so far. */
export function textAfterMark(rest: string): string | undefined {
	return rest.startsWith(pasteBegins) ? rest.slice(pasteBegins.length) : undefined;
}

const sequences: Readonly<Record<string, KeyName>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	H: 'home',
	F: 'end',
	Z: 'shift+tab',
	'1~': 'home',
	'4~': 'end',
	'5~': 'pageup',
	'6~': 'pagedown',
	'7~': 'home',
	'8~': 'end',
	'3~': 'delete',
};

/**
 * What an Esc and the characters read after it are together: an escape sequence that was split on its way. `'incomplete'`
 * while more may come; otherwise the keys, Esc itself among them where it was pressed alone.
 */
export function joinEscape(rest: string): readonly KeyName[] | 'incomplete' {
	if (rest === '' || /^(\[[\d;]*|O)$/.test(rest)) {
		return 'incomplete';
	}

	const sequence = /^(?:\[(?:\d+;\d+)?|O)([A-Z]|\d~)$/.exec(rest);
	if (sequence) {
		return [sequences[sequence[1] as string]].filter((name) => name !== undefined);
	}

	return /^(\[|O)[\d;]*[ -~]$/.test(rest) ? [] : ['escape', ...[...rest].flatMap(keyOf)];
}
