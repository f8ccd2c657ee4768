import {counted} from '../../domain/counted.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, lineWidth, plainLine, span} from '../draw/lines.ts';
import {drawPane} from '../draw/pane.ts';
import {bodyHeight} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';
import {listPane, nothingMatches} from '../lists/list-pane.ts';
import {searchLine} from '../lists/search-line.ts';
import {type State, searchFieldIn} from '../state/state.ts';
import {runDetailsPane} from './details-pane.ts';
import {hasRunDetails, runDetailLines, runsListHeight} from './heights.ts';
import {runsIn, selectedRun} from './list.ts';

/** The saved runs, and below them more on the selected one where there is room. */
export function runsScreen(state: State, glyphs: Glyphs): Line[] {
	const {columns, rows} = state;
	const view = runsIn(state);
	const pane = listPane('Runs', view, {
		list: state.runs,
		columns,
		height: runsListHeight(state),
		glyphs,
		empty: emptyLines(state),
	});
	const details =
		hasRunDetails(rows) && !state.isZoomed && view.count > 0
			? drawPane(runDetailsPane(state, columns), columns, runDetailLines(state), false, glyphs)
			: [];
	const listLines = bodyHeight(rows) - 2 - details.length;
	return [
		searchLine(view, {
			list: state.runs,
			field: searchFieldIn(state),
			example: state.level === 'evidence' ? 'outage saved:2024-06' : 'outage saved:2024-06 leaked>1000',
			columns,
		}),
		...drawPane(state.runs.listing ? pane : {...pane, note: ''}, columns, listLines, true, glyphs),
		...details,
		legendLine(state),
	];
}

function emptyLines({runs, columns}: State): readonly Line[] {
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
		return nothingMatches;
	}

	return [
		[],
		plainLine('  No run is saved yet.'),
		[span('  Press '), span('w', 'accent'), span(', here or on any screen: it saves the settings,')],
		plainLine('  the day, and where you are.'),
	];
}

function indented(content: Line): Line {
	return [span('  '), ...content];
}

const keys: readonly (readonly [key: string, label: string])[] = [
	['space', 'mark A, B'],
	['c', 'compare'],
	['R', 'rename'],
	['E', 'note'],
	['e', 'export'],
	['D', 'delete'],
	['z', 'put back'],
	['W', 'save as new'],
];

/** What can be done with the selected run, as far as it fits; of a file that can't be read, why. */
function legendLine(state: State): Line {
	const {runs, columns} = state;
	const {removed} = runs;
	const row = selectedRun(state);
	if (row?.unreadable && !hasRunDetails(state.rows)) {
		return [span(` ${row.unreadable.reason}`, 'warning')];
	}

	const gap = columns < 84 ? ' ' : '  ';
	let legend: Line = [];
	for (const [key, label] of keys) {
		const text = key === 'z' ? `put back ${counted(removed.length, 'run')}` : label;
		const longer: Line = [...legend, span(gap), span(key, 'accent'), span(` ${text}`, 'quiet')];
		const isMeant = key === 'z' ? removed.length > 0 : row?.run !== undefined;
		legend = isMeant && lineWidth(longer) <= columns ? longer : legend;
	}

	return legend;
}
