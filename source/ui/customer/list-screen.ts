import {counted} from '../../domain/counted.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {customerPreview} from '../draw/customer-preview.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import type {Line} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import type {Pane} from '../draw/pane.ts';
import {previewPlace} from '../draw/size.ts';
import {togetherPane} from '../draw/together-pane.ts';
import {nothingMatches} from '../lists/list-pane.ts';
import {listScreen} from '../lists/list-screen.ts';
import type {ListView} from '../lists/list-view.ts';
import {selectedRow} from '../lists/selection.ts';
import {amongIn} from '../state/among-in.ts';
import {currencyIn, findingsIn} from '../state/derive.ts';
import {areLeaksShown} from '../state/knowing.ts';
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
		preview: {
			place: previewPlace(state),
			pane: (width) => previewOf(state, width, glyphs),
			together: (width) => togetherOf(state, width, glyphs),
		},
	});
}

/** The findings on the customers that are listed. */
const findingsAmong = remember((findings: readonly Finding[], {rows, total}: ListView<number>) => {
	const ids = new Set(rows);
	return rows.length === total ? findings : findings.filter(({customerId}) => ids.has(customerId));
});

function togetherOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const view = customersIn(state);
	const findings = areLeaksShown(state) ? findingsAmong(findingsIn(state), view) : [];
	const title = `Leaks of these ${counted(view.rows.length, 'customer')}`;
	return findings.length > 1 ? togetherPane(title, findings, currencyIn(state), width, glyphs) : undefined;
}

function previewOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const id = selectedRow(customersIn(state), state.customers);
	return id === undefined ? undefined : customerPreview(previewedIn(state, id, undefined), width, glyphs);
}
