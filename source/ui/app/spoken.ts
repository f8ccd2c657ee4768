import {counted} from '../../domain/counted.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {isMappingShown, openingHeader, openingPane} from '../books/screen.ts';
import {chaosPanesSpoken} from '../chaos/spoken.ts';
import {describeDayAxis} from '../customer/axis-words.ts';
import {customersIn} from '../customer/list.ts';
import {axisOf, identityPane, whyPane} from '../customer/panes.ts';
import {spokenHistory} from '../customer/spoken.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, textOf} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';
import {leaksIn} from '../leaks/list.ts';
import {spokenLesson} from '../learn/lesson-pane.ts';
import {lessonsPane} from '../learn/lessons-screen.ts';
import type {ListView} from '../lists/list-view.ts';
import {positionIn} from '../lists/selection.ts';
import {monthGrid} from '../month/screen.ts';
import {runsIn} from '../runs/list.ts';
import {faultIn} from '../sql/fault-shown.ts';
import {resultIn} from '../sql/result-list.ts';
import {spokenBelow, spokenQuery} from '../sql/spoken.ts';
import {type CustomerPage, customerPage} from '../state/customer-page.ts';
import type {State} from '../state/state.ts';
import {footerOf} from './footer.ts';
import {headerOf} from './header.ts';

/**
 * The screen for a screen reader: line by line, without borders, pictures in words. `drawn` is the body as it would be
 * drawn, for screens that are text anyway.
 */
export function spokenOf(state: State, drawn: readonly Line[], glyphs: Glyphs): string[] {
	if (isMappingShown(state)) {
		return [
			...openingHeader(state, glyphs).map(words),
			...spokenMapping(state, drawn, glyphs),
			`Keys: ${words(footerOf(state))}`,
		].filter((text) => text !== '');
	}

	const [place] = headerOf(state, glyphs) as [Line];
	return [
		words(place),
		`As of ${writtenDay(state.day)}.`,
		`Level: ${state.level}.`,
		...(state.lesson ? spokenLesson(state.lesson) : []),
		...spokenBody(state, drawn, glyphs),
		`Keys: ${words(footerOf(state))}`,
	].filter((text) => text !== '');
}

/** How books are read; what lies over it is said instead. */
function spokenMapping(state: State, drawn: readonly Line[], glyphs: Glyphs): string[] {
	return isMappingShown(state) && !state.prompt && !state.overlay
		? spokenPane(openingPane(state, spokenWidth, glyphs))
		: drawn.map(words);
}

/** Wide enough that no sentence is broken. */
const spokenWidth = 1000;

function spokenBody(state: State, drawn: readonly Line[], glyphs: Glyphs): string[] {
	const isValueTyped = state.prompt?.kind === 'value' || state.prompt?.kind === 'incident';
	if (state.screen === 'chaos' && !state.overlay && (!state.prompt || isValueTyped)) {
		return chaosPanesSpoken(state, glyphs).flatMap(spokenPane);
	}

	if (state.prompt || state.overlay || state.question) {
		return drawn.map(words);
	}

	const page = customerPage(state);
	if (page) {
		return spokenCustomer(page, glyphs);
	}

	if (state.screen === 'month') {
		return monthGrid(state, glyphs).flat().flatMap(spokenPane);
	}

	switch (state.screen) {
		case 'customers':
			return spokenRow(customersIn(state), state.customers);
		case 'leaks':
			return spokenRow(leaksIn(state), state.leaks);
		case 'runs':
			return state.runs.comparing || runsIn(state).count === 0
				? drawn.map(words)
				: spokenRow(runsIn(state), state.runs);
		case 'sql':
			return [...spokenQuery(state), ...spokenResult(state, glyphs)];
		case 'lessons':
			return spokenPane(lessonsPane(state, spokenWidth, glyphs));
		default:
			return drawn.map(words);
	}
}

/** What came of a query: the row on which one is, or what else is shown below it. */
function spokenResult(state: State, glyphs: Glyphs): string[] {
	const pane = spokenBelow(state, spokenWidth, glyphs);
	const isList = state.sql.below === 'result' && state.sql.answer !== undefined && !faultIn(state);
	return isList
		? [[pane.title, pane.note].filter(Boolean).join(', '), ...spokenRow(resultIn(state), state.sql)]
		: spokenPane({...pane, title: [pane.title, pane.note].filter(Boolean).join(', ')});
}

function spokenPane(pane: Pane): string[] {
	return [`${pane.title}:`, ...(pane.spoken ?? pane.lines.map(words))];
}

/** Where one is in the list, and the selected row column by column. */
function spokenRow<Row>(view: ListView<Row>, list: State['customers']): string[] {
	const at = positionIn(view, list);
	const row = view.rows[at];
	if (row === undefined) {
		return ['No row matches.'];
	}

	const cells = view.columns.map((column) => column.spoken?.(row) ?? `${column.title} ${words(column.cell(row))}`);
	const query = list.query === '' ? [] : [`${list.isNarrow ? 'Filter' : 'Search'}: ${list.query}`];
	return [...query, `Row ${at + 1} of ${counted(view.count, 'row')}: ${cells.join(', ')}`];
}

function spokenCustomer(page: CustomerPage, glyphs: Glyphs): string[] {
	const days = axisOf(page);
	return [
		...spokenPane(identityPane(page)),
		'History:',
		...spokenHistory(page, glyphs),
		`Selected: ${writtenMonth(page.month)}.${days ? ` ${describeDayAxis(days)}` : ''}`,
		...spokenPane(whyPane(page, spokenWidth)),
	];
}

/** The text of a drawn line without borders and runs of spaces. */
function words(content: Line): string {
	return textOf(content)
		.replace(/[\u2500-\u257F]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
