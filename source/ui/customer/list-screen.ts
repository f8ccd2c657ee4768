import {customerPreview} from '../draw/customer-preview.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span} from '../draw/lines.ts';
import {legend, toneOfLetter} from '../draw/marks.ts';
import type {Pane} from '../draw/pane.ts';
import {previewPlace} from '../draw/size.ts';
import {nothingMatches} from '../lists/list-pane.ts';
import {listScreen} from '../lists/list-screen.ts';
import {selectedRow} from '../lists/selection.ts';
import {previewedIn} from '../state/previewed.ts';
import {type State, searchFieldIn} from '../state/state.ts';
import {customersIn} from './list.ts';

/** The Customers screen: the list, and what its letters mean. */
export function customersScreen(state: State, glyphs: Glyphs): Line[] {
	const {columns, rows, customers} = state;
	return listScreen('Customers', customersIn(state), {
		list: customers,
		field: searchFieldIn(state),
		example: 'plan:pro leak:zombie leaked>100 otter',
		columns,
		rows,
		glyphs,
		// A year without customers is never simulated.
		empty: nothingMatches,
		legend: legendLine(columns),
		preview: {place: previewPlace(state), pane: (width) => previewOf(state, width, glyphs)},
	});
}

function previewOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const id = selectedRow(customersIn(state), state.customers);
	return id === undefined ? undefined : customerPreview(previewedIn(state, id, undefined), width, glyphs);
}

function legendLine(columns: number): Line {
	const isShort = columns < 76;
	const shown = isShort ? legend.filter(({letter}) => letter !== '·') : legend;
	return shown.flatMap(({letter, meaning}) => [
		span(columns < 84 ? ' ' : '  '),
		span(letter, toneOfLetter(letter) === 'plain' ? 'strong' : toneOfLetter(letter)),
		span(` ${isShort ? meaning.replace(/-.*| billed/, '') : meaning}`, 'quiet'),
	]);
}
