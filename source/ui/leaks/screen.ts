import {customerPreview} from '../draw/customer-preview.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, plainLine, span} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';
import {previewPlace} from '../draw/size.ts';
import {nothingMatches} from '../lists/list-pane.ts';
import {listScreen} from '../lists/list-screen.ts';
import {selectedRow} from '../lists/selection.ts';
import {isTruthKnown, truthUnknown} from '../state/knowing.ts';
import {previewedIn} from '../state/previewed.ts';
import {type State, searchFieldIn} from '../state/state.ts';
import {leaksIn} from './list.ts';

/** The Leaks screen: the list, and whether the truth is shown beside what was found. */
export function leaksScreen(state: State, glyphs: Glyphs): Line[] {
	const {columns, rows, leaks} = state;
	return listScreen('Leaks', leaksIn(state), {
		list: leaks,
		field: searchFieldIn(state),
		example: state.books ? 'leak:ghost leaked>=50' : 'leak:ghost month:2024-05 leaked>=50',
		columns,
		rows,
		glyphs,
		empty:
			state.level === 'evidence'
				? nothingTold
				: leaks.query !== '' || leaks.among
					? nothingMatches
					: nothingSeenIn(state),
		legend: legendLine(state),
		preview: {place: previewPlace(state), pane: (width) => previewOf(state, width, glyphs)},
	});
}

function previewOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const row = selectedRow(leaksIn(state), state.leaks);
	return row && customerPreview(previewedIn(state, row.customerId, row.month), width, glyphs);
}

function nothingSeenIn({books}: State): readonly Line[] {
	return books ? nothingSeenInBooks : nothingSeen;
}

const nothingSeen: readonly Line[] = [
	[],
	plainLine('  No leak is seen by this day.'),
	plainLine('  Press ] to go a month on, $ for the close-out, or 4 to turn up the chaos.'),
];

const nothingSeenInBooks: readonly Line[] = [
	[],
	plainLine('  No leak is seen by this day.'),
	plainLine('  Press ] to go a month on, $ for the last day, or 4 to judge more strictly.'),
];

const nothingTold: readonly Line[] = [
	[],
	plainLine('  On the evidence alone nothing is called a leak: there is nothing to list.'),
	plainLine('  Press 2 to look through the customers and mark months, t for the detector.'),
];

function legendLine(state: State): Line {
	if (state.level === 'evidence') {
		return [span('  the evidence alone calls nothing a leak   t goes on to the detector', 'quiet')];
	}

	if (state.level === 'truth' && !isTruthKnown(state)) {
		return [span(`  ${truthUnknown}`, 'warning')];
	}

	if (!isTruthKnown(state)) {
		return [span('  only what the detector sees by this day   nobody gave the answers', 'quiet')];
	}

	return state.level === 'truth'
		? [span('  truth: found · missed · false alarm · not yet detectable   t hides it', 'quiet')]
		: [span('  only what the detector sees by this day   t reveals the injected truth', 'quiet')];
}
