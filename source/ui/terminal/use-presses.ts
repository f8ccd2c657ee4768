import {useInput} from 'ink';
import {useRef} from 'react';
import {keysOf, pasteMark} from './keys.ts';

/**
 * Reads the keyboard: one call per key, one per bracketed paste. The only place where input comes in. Sequences and Esc come
 * whole and apart: see `openKeyboard`.
 */
export function usePresses(onPress: (key: string) => void, onPaste: (text: string) => void): void {
	const pasted = useRef<string | undefined>(undefined);
	useInput((input, key) => {
		const mark = pasteMark(input);
		if (mark === 'begins') {
			pasted.current = '';
			return;
		}

		if (pasted.current === undefined) {
			for (const name of keysOf(input, key)) {
				onPress(name);
			}

			return;
		}

		if (mark === 'ends') {
			onPaste(pasted.current);
			pasted.current = undefined;
		} else if (key.ctrl && input === 'c') {
			// A paste whose end was lost must not swallow the key that quits.
			pasted.current = undefined;
			onPress('ctrl+c');
		} else {
			pasted.current += key.return ? '\n' : key.tab ? '\t' : input;
		}
	});
}
