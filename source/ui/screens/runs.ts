import {counted} from '../../domain/counted.ts';
import type {Glyphs} from '../glyphs.ts';
import {type Line, plainLine, span} from '../lines.ts';
import {runsIn} from '../lists.ts';
import {drawPane} from '../pane.ts';
import {bodyHeight, hasRunDetails, runDetailLines, runsListHeight} from '../size.ts';
import type {State} from '../state.ts';
import {wrapped} from '../wrapped.ts';
import {listPane} from './list.ts';
import {searchLine} from './lists.ts';
import {runDetailsPane} from './runs-details.ts';

/** The saved runs, and below them more on the selected one where there is room. */
export function runsScreen(state: State, glyphs: Glyphs): Line[] {
	const {columns, rows} = state;
	const view = runsIn(state);
	const pane = listPane('Runs', view, {
		list: state.runs,
		columns,
		height: runsListHeight(rows),
		glyphs,
		empty: emptyLines(state),
	});
	const details =
		hasRunDetails(rows) && view.count > 0
			? drawPane(runDetailsPane(state, columns), columns, runDetailLines, false, glyphs)
			: [];
	const listLines = bodyHeight(rows) - 2 - details.length;
	return [
		searchLine(state, 'runs', view.query?.problem),
		...drawPane(state.runs.listing ? pane : {...pane, note: ''}, columns, listLines, true, glyphs),
		...details,
		legendLine(state),
	];
}

function emptyLines({runs, columns}: State): Line[] {
	if (runs.problem !== undefined) {
		return [
			[],
			...wrapped(runs.problem, columns - 8, 'warning').map(indented),
			[],
			...wrapped('Nothing was changed. Everything else goes on as before.', columns - 8).map(indented),
		];
	}

	if (!runs.listing) {
		return [[], plainLine('  Reading the saved runs …')];
	}

	if (runs.query !== '') {
		return [[], plainLine('  Nothing matches. Press Esc to show all again.')];
	}

	return [
		[],
		plainLine('  No run is saved yet.'),
		[span('  Press '), span('w', 'accent'), span(', here or on any screen, to save the one that is shown:')],
		plainLine('  its settings, the day, and where you are.'),
	];
}

function indented(content: Line): Line {
	return [span('  '), ...content];
}

const keys: readonly (readonly [key: string, label: string])[] = [
	['space', 'marks A, B'],
	['c', 'compares'],
	['R', 'renames'],
	['E', 'note'],
	['D', 'deletes'],
	['z', 'puts back'],
	['W', 'saves as new'],
];

function legendLine({runs: {removed, listing}, columns}: State): Line {
	const {length} = removed;
	const hasRuns = listing !== undefined && listing.runs.length > 0;
	const shown = keys.filter(([key]) => (key === 'z' ? length > 0 : hasRuns));
	const gap = columns < 84 ? ' ' : '  ';
	return shown.flatMap(([key, label]) => [
		span(gap),
		span(key, 'accent'),
		span(` ${key === 'z' ? `puts back ${counted(length, 'run')}` : label}`, 'quiet'),
	]);
}
