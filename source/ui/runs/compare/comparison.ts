import {compareLeakers} from '../../../store/compare-leakers.ts';
import {compareRuns, type RunComparison} from '../../../store/compare-runs.ts';
import type {Leaker} from '../../../store/leaking-customers.ts';
import {remember} from '../../draw/memo.ts';
import {innerWidth} from '../../draw/pane.ts';
import {layoutOf} from '../../draw/size.ts';
import type {Comparing} from '../../state/runs-state.ts';
import {compareSettingRows} from './setting-rows.ts';

/** The panes of the compare screen, in the order of Tab. */
export const comparePanes = {settings: 0, bridge: 1, leaks: 2, onlyInA: 3, onlyInB: 4} as const;

export const comparePaneCount = Object.keys(comparePanes).length;

const compared = remember(compareRuns);

/** Both runs replayed and held side by side. */
export function comparisonOf({a, b}: Comparing): RunComparison {
	return compared(a, b);
}

const leakersBehind = remember(compareLeakers);

/** Who leaks in one run only: in all, or with the leak whose line was opened. */
export function leakersOf({a, b, among}: Comparing): {
	readonly onlyInA: readonly Leaker[];
	readonly onlyInB: readonly Leaker[];
} {
	return among ? leakersBehind(a, b, among) : compared(a, b).customers;
}

/** The customers of the focused pane; none where that shows no customers. */
export function leakersIn(comparing: Comparing): readonly Leaker[] {
	const {onlyInA, onlyInB} = leakersOf(comparing);
	return comparing.pane === comparePanes.onlyInA ? onlyInA : comparing.pane === comparePanes.onlyInB ? onlyInB : [];
}

/** The width of a pane of two in a row, in a terminal of so many columns. */
function comparePaneWidth(columns: number): number {
	return layoutOf(columns) === 'wide' ? Math.floor(columns / 2) : columns;
}

/** How many lines of the focused pane can be selected. */
export function compareLineCount(comparing: Comparing, columns: number, isZoomed = false): number {
	const comparison = comparisonOf(comparing);
	const {leaks} = comparison;
	switch (comparing.pane) {
		case comparePanes.settings:
			return compareSettingRows(comparison, innerWidth(isZoomed ? columns : comparePaneWidth(columns))).length;
		case comparePanes.leaks:
			return leaks.reduce((sum, {months}) => sum + 1 + months.length, 0);
		case comparePanes.bridge:
			return 0;
		default:
			return leakersIn(comparing).length;
	}
}
