import {plainText} from '../domain/plain-text.ts';
import {print} from './standard-output.ts';

/** Prints one line that may hold text from outside. */
export function say(line: string): Promise<void> {
	return print(`${plainText(line)}\n`);
}
