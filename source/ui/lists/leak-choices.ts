import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {namesOf} from '../../scenarios/scenario-named.ts';

/** What a column of leaks can hold: their short names, each accepted under all its names; those `told` are named to the reader. */
export function leakChoices(told: readonly Leak[]) {
	return {
		kind: 'choice',
		choices: leaks.map(({shortName}) => shortName),
		choicesTold: told.map(({shortName}) => shortName),
		choiceAliases(choice: string): readonly string[] {
			const leak = leaks.find(({shortName}) => shortName === choice);
			return leak ? namesOf(leak) : [];
		},
	} as const;
}
