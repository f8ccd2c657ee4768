import {asOf} from '../../domain/ledger.ts';
import {booksPolicy, leaksOn} from '../../simulation/settings.ts';
import {cellText} from '../../sql/cell-text.ts';
import {csvResult} from '../../sql/result-layouts.ts';
import {caseReason} from '../../sql/score/case-reason.ts';
import {bodyHeight} from '../draw/size.ts';
import {textIn} from '../editor/editor.ts';
import {pasted, rewritten} from '../editor/edits.ts';
import {textStart} from '../editor/moves.ts';
import {remembered} from '../editor/query-history.ts';
import {selectedRow} from '../lists/selection.ts';
import {ledgerIn, simulationFor} from '../state/derive.ts';
import {monthToOpen} from '../state/month-to-open.ts';
import type {SqlRequest} from '../state/sql-calls.ts';
import type {Asked, SqlPane, SqlState} from '../state/sql-state.ts';
import {isOther, type State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {differenceIn} from './difference.ts';
import {lastDifferenceLine} from './difference-pane.ts';
import {placeOfPane, sqlPanes} from './layout.ts';
import {readyIn, readyText} from './ready.ts';
import {resultColumnsIn, resultIn} from './result-list.ts';
import {placeOfRow} from './row-place.ts';
import {casesIn, leakScored} from './score.ts';
import {tableLines} from './table-lines.ts';

/** The state with other choices on the SQL screen. */
export function withSql(state: State, sql: Partial<SqlState>): State {
	return {...state, sql: {...state.sql, ...sql}};
}

function told(state: State, text: string): State {
	return {...state, message: {text, tone: 'plain'}};
}

/** What the reader asks for on the SQL screen, from wherever. */
export function askSql(state: State, request: SqlRequest): Updated {
	switch (request.type) {
		case 'run':
			return run(state);
		case 'write':
			return [withSql(state, {pane: 'editor'})];
		case 'edit':
			return [state, {type: 'sql', call: {type: 'edit', text: textIn(state.sql.editor)}}];
		case 'take':
			return [taking(state, request.text)];
		case 'ready': {
			const query = readyIn(state).find(({id}) => id === request.id);
			return query ? run(taking(state, readyText(state, query))) : [state];
		}
		case 'score':
			return score(state, request.scenario);
		case 'difference':
			return [toggleDifference(state)];
		case 'column':
			return [
				withSql(state, {
					column: Math.min(resultColumnsIn(state).length - 1, Math.max(0, state.sql.column + request.by)),
				}),
			];
		case 'copy-all':
			return copyAll(state);
	}
}

/** The SQL screen with this text in the editor; what was there is one step of undo away. */
function taking(state: State, text: string): State {
	const next: State = {...state, screen: 'sql', origin: undefined, customer: undefined, overlay: undefined};
	return withSql(next, {
		editor: textStart(rewritten(state.sql.editor, text)),
		pane: 'editor',
		completion: undefined,
	});
}

function run(state: State): Updated {
	const text = textIn(state.sql.editor);
	if (text.trim() === '') {
		return [told(state, 'there is no query to run: write one, or choose a ready one with ctrl+p')];
	}

	const {day, settings, sql} = state;
	return ask(
		withSql(state, {history: remembered(sql.history, text), completion: undefined}),
		{
			sql: text,
			day,
			settings,
			scenario: sql.scenario,
		},
		true,
	);
}

function ask(state: State, asked: Asked, isNew: boolean): Updated {
	if (state.books) {
		return [notHere(state)];
	}

	const {day, settings} = asked;
	const engine = state.sql.engine === 'ready' ? 'ready' : 'starting';
	return [
		withSql(state, {asked, isRunning: true, elapsed: 0, opened: {day, settings}, engine}),
		{type: 'sql', call: {type: 'run', asked, isNew}},
	];
}

function score(state: State, scenario: string | undefined): Updated {
	const below = scenario === undefined ? 'result' : 'score';
	const pane = state.sql.pane === 'editor' ? 'editor' : below;
	return run(withSql(state, {scenario, below, pane, caseLine: 0}));
}

function toggleDifference(state: State): State {
	if (state.level === 'evidence') {
		return told(state, 'rules are not told at the level of evidence: t goes on');
	}

	if (!leakScored(state)) {
		return told(state, 'ctrl+t names the leak whose rule it is first');
	}

	return state.sql.below === 'difference'
		? withSql(state, {below: 'score', pane: 'score'})
		: withSql(state, {below: 'difference', pane: 'difference', differenceLine: 0});
}

/** Opened books have other months and plans than the tables and rules that queries are written over. */
function notHere(state: State): State {
	const problem = 'SQL asks the simulated year alone: start leaktui without opened books to write queries';
	return withSql(state, {engine: 'unable', problem});
}

/** Asks again whatever depends on the day or the settings, where they are no longer those that were asked of; on this screen alone. */
export function followed(state: State): Updated {
	const {sql, day, settings} = state;
	if (state.screen !== 'sql' || state.customer) {
		return [state];
	}

	if (state.books) {
		return [state.sql.engine === 'unable' ? state : notHere(state)];
	}

	const isStale = (of: {day: number; settings: State['settings']}) => of.day !== day || isOther(of.settings, settings);
	if (sql.asked && isStale(sql.asked)) {
		return ask(state, {...sql.asked, day, settings}, false);
	}

	if (sql.opened && !isStale(sql.opened)) {
		return [state];
	}

	const engine = sql.engine === 'ready' ? 'ready' : 'starting';
	return [withSql(state, {opened: {day, settings}, engine}), {type: 'sql', call: {type: 'open'}}];
}

export function pasteSql(state: State, text: string): State {
	return withSql(state, {editor: pasted(state.sql.editor, text), completion: undefined});
}

/** The next pane that can be focused. */
export function nextSqlPane(state: State, by: number): State {
	const panes = sqlPanes(state);
	const at = Math.max(0, panes.indexOf(state.sql.pane));
	const pane = panes[(at + by + panes.length) % panes.length] as SqlPane;
	return withSql(state, {pane, ...(pane !== 'editor' && {below: pane})});
}

/** Moves in the tables, the cases or the difference; the rows of the result are a list's. */
export function moveInSql(state: State, by: number): State {
	const {pane, tableLine, caseLine, differenceLine} = state.sql;
	const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at + by));
	switch (pane) {
		case 'tables':
			return withSql(state, {tableLine: within(tableLine, tableLines(state).length)});
		case 'score':
			return withSql(state, {caseLine: within(caseLine, casesIn(state).length)});
		case 'difference': {
			const height = placeOfPane(state, 'difference')?.height ?? bodyHeight(state.rows);
			return withSql(state, {
				differenceLine: within(differenceLine, lastDifferenceLine(differenceIn(state), height) + 1),
			});
		}
		default:
			return state;
	}
}

/** Enter, by the focused pane: the customer of a row or a case, or a name for the editor. */
export function openFromSql(state: State): Updated {
	switch (state.sql.pane) {
		case 'tables':
			return putIn(state);
		case 'score':
			return [openCase(state)];
		case 'difference':
			return [state];
		default:
			return [openResult(state)];
	}
}

function putIn(state: State): Updated {
	const each = tableLines(state)[state.sql.tableLine];
	if (each?.kind === 'ready') {
		return askSql(state, {type: 'ready', id: each.query.id});
	}

	return each ? [withSql(pasteSql(state, each.name), {pane: 'editor'})] : [state];
}

/** The page of the customer whom the selected row names, on its month. */
export function openResult(state: State): State {
	const row = selectedRow(resultIn(state), state.sql);
	const place = row && placeOfRow(ledgerIn(state), state.sql.answer?.columns ?? [], row.cells);
	if (!place) {
		return told(state, 'a row opens a customer where it has subscription_id, customer_id or invoice_id');
	}

	const {customerId, month} = place;
	return {...state, customer: {id: customerId, month: month ?? monthToOpen(state, customerId)}};
}

/** The page of a case's customer, with the reason why it is a leak, or why it is none. */
function openCase(state: State): State {
	const one = casesIn(state)[state.sql.caseLine];
	if (!one) {
		return state;
	}

	const day = state.sql.answer?.asked.day ?? state.day;
	const reason = caseReason(one, asOf(simulationFor(state).ledger, day), booksPolicy(state.settings));
	return told({...state, customer: {id: one.customerId, month: one.month}}, reason);
}

/** Esc: stops a query that runs, leaves the editor, closes the difference. */
export function backInSql(state: State): Updated {
	const {completion, isRunning, pane, below} = state.sql;
	if (completion !== undefined) {
		return [withSql(state, {completion: undefined})];
	}

	if (isRunning) {
		return [state, {type: 'sql', call: {type: 'stop'}}];
	}

	if (pane === 'editor') {
		return [withSql(state, {pane: below})];
	}

	return pane === 'difference'
		? [withSql(state, {below: 'score', pane: 'score'})]
		: [told(state, 'nothing to close here: i writes, 1 leads to Month, q quits')];
}

/** Copies the selected cell. */
export function copyCell(state: State): Updated {
	const row = selectedRow(resultIn(state), state.sql);
	const cell = row?.cells[state.sql.column];
	if (cell === undefined) {
		return [told(state, 'there is no cell to copy')];
	}

	const text = cellText(cell);
	return [told(state, `copied: ${text}`), {type: 'copy', text}];
}

function copyAll(state: State): Updated {
	const {answer} = state.sql;
	if (!answer) {
		return [told(state, 'there are no rows to copy')];
	}

	const {head, rows} = csvResult();
	const listed = resultIn(state).rows.map(({cells}) => cells);
	const text = head(answer.columns) + rows(listed);
	return [told(state, `copied ${listed.length} rows as CSV`), {type: 'copy', text}];
}

/** The leaks that can be scored, the one chosen last first. */
export function leaksToScore(state: State) {
	const on = leaksOn(state.settings);
	const last = leakScored(state);
	return last ? [last, ...on.filter(({id}) => id !== last.id)] : on;
}
