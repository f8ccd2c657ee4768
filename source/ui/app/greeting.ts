import {counted} from '../../domain/counted.ts';
import {leaksOn, type Settings} from '../../simulation/settings.ts';

/** What who has never started the program is told: which leaks are on, and the keys that explain them. */
export function greeting(settings: Settings): string {
	const shown = leaksOn(settings);
	const gists = shown.map(({letter, term}) => `${letter} ${term.gist}`).join(', ');
	return `${counted(shown.length, 'leak')}: ${gists}. x explains, 7 teaches.`;
}
