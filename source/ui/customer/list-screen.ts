import {customerPreview} from '../draw/customer-preview.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import type {Line} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';
import {previewPlace} from '../draw/size.ts';
import {nothingMatches} from '../lists/list-pane.ts';
import {listScreen} from '../lists/list-screen.ts';
import {selectedRow} from '../lists/selection.ts';
import {amongIn} from '../state/among-in.ts';
import {previewedIn} from '../state/previewed.ts';
import {type State, searchFieldIn} from '../state/state.ts';
import {customersIn} from './list.ts';
import {customersLegend} from './list-legend.ts';

/** The Customers screen: the list, and what its letters mean. */
export function customersScreen(state: State, glyphs: Glyphs): Line[] {
	const {columns, rows, customers} = state;
	const isEvidence = state.level === 'evidence';
	const among = amongIn(state, customers);
	return listScreen('Customers', customersIn(state), {
		list: {...customers, among},
		resting: among === customers.among ? undefined : customers.among,
		field: searchFieldIn(state),
		example: state.books
			? isEvidence
				? 'status:active'
				: 'leak:zombie leaked>100 status:active'
			: isEvidence
				? 'plan:pro status:active otter'
				: 'plan:pro leak:zombie leaked>100 otter',
		columns,
		rows,
		glyphs,
		// A year without customers is never simulated.
		empty: nothingMatches,
		legend: customersLegend(state),
		preview: {place: previewPlace(state), pane: (width) => previewOf(state, width, glyphs)},
	});
}

function previewOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const id = selectedRow(customersIn(state), state.customers);
	return id === undefined ? undefined : customerPreview(previewedIn(state, id, undefined), width, glyphs);
}
