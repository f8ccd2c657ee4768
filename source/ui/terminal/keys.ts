import type {Key as InkKey} from 'ink';
import {keyOfSign} from './lost-keys.ts';

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

/** Keys that a terminal sends with Ctrl or Alt, too. */
const modified: ReadonlySet<KeyName> = new Set(['left', 'right', 'home', 'end', 'pageup', 'pagedown']);

/** The keys behind what Ink reports as one event; characters that were read together are separate presses. */
export function keysOf(input: string, key: InkKey): KeyName[] {
	if (key.tab) {
		return [key.shift ? 'shift+tab' : 'tab'];
	}

	const name = named.find(([property]) => key[property]);
	if (name) {
		const chord = modified.has(name[1]) ? (key.ctrl ? 'ctrl+' : key.meta ? 'alt+' : '') : '';
		return [`${chord}${name[1]}`];
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
	const known = characters[character] ?? keyOfSign(character);
	if (known !== undefined || character > ' ') {
		return [known ?? character];
	}

	const code = character.charCodeAt(0);
	if (code === 31) {
		return ['ctrl+_'];
	}

	return code >= 1 && code <= 26 ? [`ctrl+${String.fromCharCode(code + 96)}`] : [];
}

/** Whether the event marks where a bracketed paste begins or ends. */
export function pasteMark(input: string): 'begins' | 'ends' | undefined {
	if (input === pasteBegins) {
		return 'begins';
	}

	return input === pasteEnds ? 'ends' : undefined;
}
