import {plainText} from './plain-text.ts';

/** «name takes what it expects, not "what was given"». */
export function complaint(name: string, expects: string, given: string): string {
	const shown = plainText(given);
	return `${name} takes ${expects}, not "${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}"`;
}
