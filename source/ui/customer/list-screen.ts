import {customerPreview} from '../draw/customer-preview.ts';
import {evidenceLegend} from '../draw/evidence-marks.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, lineWidth, span} from '../draw/lines.ts';
import {legendOf, toneOfLetter} from '../draw/marks.ts';
import type {Pane} from '../draw/pane.ts';
import {previewPlace} from '../draw/size.ts';
import {nothingMatches} from '../lists/list-pane.ts';
import {listScreen} from '../lists/list-screen.ts';
import {selectedRow} from '../lists/selection.ts';
import {amongIn} from '../state/among-in.ts';
import {leaksShown} from '../state/derive.ts';
import {isTruthKnown, isTruthTold, truthUnknown} from '../state/knowing.ts';
import {previewedIn} from '../state/previewed.ts';
import {type State, searchFieldIn} from '../state/state.ts';
import {customersIn} from './list.ts';
import {truthLegend} from './truth-strip.ts';

/** The Customers screen: the list, and what its letters mean. */
export function customersScreen(state: State, glyphs: Glyphs): Line[] {
	const {columns, rows, customers} = state;
	const isEvidence = state.level === 'evidence';
	const among = amongIn(state, customers);
	const isUnknown = state.level === 'truth' && !isTruthKnown(state);
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
		legend: isEvidence
			? evidenceLegendLine(columns)
			: legendLine(columns, legendOf(state.settings, leaksShown(state)), isTruthTold(state), isUnknown),
		preview: {place: previewPlace(state), pane: (width) => previewOf(state, width, glyphs)},
	});
}

function previewOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const id = selectedRow(customersIn(state), state.customers);
	return id === undefined ? undefined : customerPreview(previewedIn(state, id, undefined), width, glyphs);
}

/** The signs of the evidence alone; a capital is the reader's own. */
function evidenceLegendLine(columns: number): Line {
	const isShort = columns < 84;
	return [
		...evidenceLegend
			.filter(({letter}) => !isShort || letter !== '·')
			.flatMap(({letter, meaning}) => [
				span(isShort ? ' ' : '  '),
				span(letter, 'strong'),
				span(` ${meaning}`, 'quiet'),
			]),
		span(isShort ? ' ' : '  '),
		span('A', 'accent'),
		span(isShort ? ' yours' : ' a capital: your mark', 'quiet'),
	];
}

function legendLine(
	columns: number,
	legend: ReturnType<typeof legendOf>,
	isTruthShown: boolean,
	isTruthUnknown = false,
): Line {
	if (isTruthUnknown) {
		return [span(`  ${truthUnknown}`, 'warning')];
	}

	if (isTruthShown) {
		const truth = truthLegend.flatMap(({letter, meaning}) => [
			span('  '),
			span(letter, 'warning'),
			span(` ${meaning}`, 'quiet'),
		]);
		const whole = [...legendLine(columns, legend, false), ...truth];
		return lineWidth(whole) <= columns ? whole : truth;
	}

	const isShort = columns < 76;
	const shown = isShort ? legend.filter(({letter}) => letter !== '·') : legend;
	return shown.flatMap(({letter, meaning}) => [
		span(columns < 84 ? ' ' : '  '),
		span(letter, toneOfLetter(letter) === 'plain' ? 'strong' : toneOfLetter(letter)),
		span(` ${isShort ? meaning.replace(/-.*| billed/, '') : meaning}`, 'quiet'),
	]);
}
