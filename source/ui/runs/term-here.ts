import type {State} from '../state/state.ts';
import {comparePanes, comparisonOf} from './compare/comparison.ts';
import {leakRowAt} from './compare/leak-rows.ts';

/** The term that the focused pane of a comparison is about, or its selected row. */
export function runsTerm({runs: {comparing}}: State): string | undefined {
	switch (comparing?.pane) {
		case comparePanes.leaks:
			return leakRowAt(comparisonOf(comparing), comparing.line)?.scenario;
		case comparePanes.bridge:
			return 'collection-rate';
		case comparePanes.onlyInA:
		case comparePanes.onlyInB:
			return 'leaked';
		default:
			return 'seed';
	}
}
