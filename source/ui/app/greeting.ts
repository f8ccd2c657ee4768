import {counted} from '../../domain/counted.ts';
import {leaks} from '../../scenarios/index.ts';

/** One line for who has never started the program: what leaks there are, and the key that explains them. */
export function greeting(): string {
	const shown = leaks.filter(({defaultPercent}) => defaultPercent > 0);
	const gists = shown.map(({letter, term}) => `${letter} ${term.gist}`).join(', ');
	return `${counted(shown.length, 'leak')}: ${gists}. x explains, 7 teaches.`;
}
