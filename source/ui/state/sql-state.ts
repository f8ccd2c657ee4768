import type {Day} from '../../domain/days.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {Fault, ResultColumn, ResultRow} from '../../sql/answer.ts';
import type {Claims} from '../../sql/score/claims.ts';
import type {WrittenClaims} from '../../sql/score/written-claims.ts';
import {type Editor, editorWith} from '../editor/editor.ts';
import {historyOf, type QueryHistory} from '../editor/query-history.ts';
import {emptyList, type ListState} from '../lists/list-state.ts';

/** The panes of the SQL screen; the last two are there while a query is scored, or held against the detector's rule. */
export type SqlPane = 'editor' | 'result' | 'tables' | 'score' | 'difference';

/** What was asked: a query, of the books as of a day. */
export type Asked = {
	readonly sql: string;
	readonly day: Day;
	readonly settings: Settings;
	/** The leak that the rows are held against; `undefined` where they are not scored. */
	readonly scenario: string | undefined;
};

/** What rows accuse: of a simulated year, or of books from outside, which know subscriptions and invoices by texts. */
export type SomeClaims = Claims | WrittenClaims;

/** The rows that came. */
export type Answer = {
	readonly asked: Asked;
	readonly columns: readonly ResultColumn[];
	/** The first ones; `count` is how many there are in all. */
	readonly rows: readonly ResultRow[];
	readonly count: number;
	/** That the engine worked. */
	readonly milliseconds: number;
	/** What all rows accuse; absent where they are not scored, or say nothing that can be. */
	readonly claims?: SomeClaims | undefined;
};

/** How many rows each table has on a day. */
export type TableCounts = {
	readonly day: Day;
	readonly settings: Settings;
	readonly rows: Readonly<Record<string, number>>;
};

/** What the reader chose on the SQL screen, and what the engine last told. */
export type SqlState = ListState & {
	readonly editor: Editor;
	readonly history: QueryHistory;
	/** The candidate that Tab has come to; `undefined` where none is offered. */
	readonly completion: number | undefined;
	readonly pane: SqlPane;
	/** The pane that is below the editor where there is room for one. */
	readonly below: Exclude<SqlPane, 'editor'>;
	/** The day whose books the engine was last told to be ready for; `undefined` before the screen is first opened. */
	readonly opened: {readonly day: Day; readonly settings: Settings} | undefined;
	/** Whether the engine was started, has its books, or can't serve, for the reason in `problem`. */
	readonly engine: 'closed' | 'starting' | 'ready' | 'unable';
	readonly problem: string | undefined;
	/** The last question; it is asked again on another day. */
	readonly asked: Asked | undefined;
	readonly isRunning: boolean;
	/** Milliseconds that the query has run, as far as that is told. */
	readonly elapsed: number;
	readonly answer: Answer | undefined;
	/** Why the last question has no answer. */
	readonly fault: {readonly asked: Asked; readonly fault: Fault} | undefined;
	readonly counts: TableCounts | undefined;
	/** The leak that queries are held against. */
	readonly scenario: string | undefined;
	/** The column of the cell that `y` copies, as a place among those of the result. */
	readonly column: number;
	/** The selected line of the tables, and of the cases of the score; the first line of the difference that is shown. */
	readonly tableLine: number;
	readonly caseLine: number;
	readonly differenceLine: number;
};

/** What an empty editor begins with: the name of every table is a Tab away. */
export const initialSql: SqlState = {
	...emptyList,
	sort: '#',
	editor: editorWith(''),
	history: historyOf([]),
	completion: undefined,
	pane: 'editor',
	below: 'result',
	opened: undefined,
	engine: 'closed',
	problem: undefined,
	asked: undefined,
	isRunning: false,
	elapsed: 0,
	answer: undefined,
	fault: undefined,
	counts: undefined,
	scenario: undefined,
	column: 0,
	tableLine: 0,
	caseLine: 0,
	differenceLine: 0,
};
