import {leaks} from '../../scenarios/index.ts';
import {namesOf} from '../../scenarios/scenario-named.ts';

/** What a column of leaks can hold: their short names, each accepted under all its names. */
export const leakChoices = {
	kind: 'choice',
	choices: leaks.map(({shortName}) => shortName),
	choiceAliases(choice: string): readonly string[] {
		const leak = leaks.find(({shortName}) => shortName === choice);
		return leak ? namesOf(leak) : [];
	},
} as const;
