import {useInput} from 'ink';
import {useEffect, useRef} from 'react';
import {isText, joinEscape, keysOf, pasteMark, textAfterMark} from './keys.ts';

/** How long a lone Esc waits for the rest of an escape sequence that was split on its way. */
const holdMilliseconds = 40;

/** Reads the terminal: one call per key, one per bracketed paste. The only place where input comes in. */
export function usePresses(onPress: (key: string) => void, onPaste: (text: string) => void): void {
	const pasted = useRef<string | undefined>(undefined);
	/** What was read since a lone Esc. */
	const held = useRef<string | undefined>(undefined);
	const timer = useRef<NodeJS.Timeout | undefined>(undefined);

	const release = () => {
		const rest = held.current ?? '';
		held.current = undefined;
		for (const key of ['escape', ...rest]) {
			onPress(key);
		}
	};

	useEffect(() => () => clearTimeout(timer.current), []);
	useInput((input, key) => {
		const mark = pasteMark(input);
		if (mark === 'begins') {
			clearTimeout(timer.current);
			if (held.current !== undefined) {
				release();
			}

			pasted.current = '';
			return;
		}

		if (pasted.current !== undefined) {
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

			return;
		}

		clearTimeout(timer.current);
		if (held.current !== undefined && isText(input, key)) {
			held.current += input;
			const text = textAfterMark(held.current);
			if (text !== undefined) {
				held.current = undefined;
				pasted.current = text;
				return;
			}

			const joined = joinEscape(held.current);
			if (joined === 'incomplete') {
				timer.current = setTimeout(release, holdMilliseconds);
				return;
			}

			held.current = undefined;
			for (const name of joined) {
				onPress(name);
			}

			return;
		}

		if (held.current !== undefined) {
			release();
		}

		if (key.escape) {
			held.current = '';
			timer.current = setTimeout(release, holdMilliseconds);
			return;
		}

		for (const name of keysOf(input, key)) {
			onPress(name);
		}
	});
}
