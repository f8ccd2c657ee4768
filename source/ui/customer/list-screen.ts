import {leaks} from '../../scenarios/index.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span} from '../draw/lines.ts';
import {legendOf} from '../draw/marks.ts';
import {nothingMatches} from '../lists/list-pane.ts';
import {listScreen} from '../lists/list-screen.ts';
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
		legend: legendLine(columns, legendOf(state.settings)),
	});
}

function legendLine(columns: number, legend: ReturnType<typeof legendOf>): Line {
	const isShort = columns < 76;
	const shown = isShort ? legend.filter(({letter}) => letter !== '·') : legend;
	return shown.flatMap(({letter, meaning}) => [
		span(columns < 84 ? ' ' : '  '),
		span(letter, leaks.some((leak) => leak.letter === letter) ? 'leak' : 'strong'),
		span(` ${isShort ? meaning.replace(/-.*| billed/, '') : meaning}`, 'quiet'),
	]);
}
