import {shown} from './plain-text.ts';

/** «name takes what it expects, not "what was given"», or why it can't be taken where there is more to say. */
export function complaint(name: string, expects: string, given: string, problem = `, not "${shown(given)}"`): string {
	return `${name} takes ${expects}${problem}`;
}
