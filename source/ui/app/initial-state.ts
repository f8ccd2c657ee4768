import type {Books} from '../../books/books.ts';
import {settingsOfBooks} from '../../books/settings-of-books.ts';
import type {Day} from '../../domain/days.ts';
import {timelineOf, timelineOfBooks} from '../../domain/timeline.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {ThemeName} from '../draw/theme.ts';
import {emptyList} from '../lists/list-state.ts';
import {monthBeginning} from '../month/panes.ts';
import {initialChaos} from '../state/chaos-state.ts';
import {initialData} from '../state/data-state.ts';
import {initialLessons} from '../state/lesson-state.ts';
import type {MappingState} from '../state/mapping-state.ts';
import {initialRuns} from '../state/runs-state.ts';
import {initialSql} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';
import type {Ground} from '../terminal/ground.ts';
import {greeting} from './greeting.ts';

export type Start = {
	/** The books that were opened from outside, if any: of the settings only how they are judged counts then. */
	readonly books?: Books;
	/** Books that are still to be opened. */
	readonly mapping?: MappingState | undefined;
	readonly settings: Settings;
	readonly day?: Day;
	readonly theme: ThemeName;
	readonly ground?: Ground;
	readonly isAscii: boolean;
	readonly isSpoken?: boolean;
	/** Whether this reader has never started the program before. */
	readonly isFirst?: boolean;
	readonly columns: number;
	readonly rows: number;
};

/** The first state: the Month screen, at the end of the first month, in opened books on their last day, unless a day is given. */
export function initialState(start: Start): State {
	const {books, theme, isAscii, columns, rows} = start;
	const settings = books ? settingsOfBooks(books, start.settings) : start.settings;
	const timeline = books ? timelineOfBooks(books.ledger) : timelineOf(settings.months, settings.terms, settings.grace);
	return {
		...(books && {books}),
		...(start.mapping && {mapping: start.mapping}),
		data: initialData,
		settings,
		started: settings,
		past: [],
		future: [],
		day: start.day ?? ((books ? timeline.closeOut : timeline.steps[0]) as Day),
		screen: 'month',
		origin: undefined,
		customer: undefined,
		customerPane: 0,
		month: monthBeginning(columns),
		customers: {...emptyList, sort: 'id'},
		leaks: {...emptyList, sort: 'since'},
		chaos: initialChaos,
		runs: initialRuns,
		sql: initialSql,
		lessons: initialLessons,
		lesson: undefined,
		ownYear: undefined,
		prompt: undefined,
		overlay: undefined,
		scroll: 0,
		question: undefined,
		message: start.isFirst ? {text: greeting(settings), tone: 'plain'} : undefined,
		isLayoutTold: false,
		isZoomed: false,
		level: 'detector',
		marks: [],
		isPlaying: false,
		speed: 1,
		saved: undefined,
		theme,
		usualTheme: theme === 'high-contrast' ? 'calm' : theme,
		ground: start.ground ?? 'unknown',
		isAscii,
		isSpoken: start.isSpoken ?? false,
		columns,
		rows,
	};
}
