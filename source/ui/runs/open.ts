import type {Books} from '../../books/books.ts';
import {settingsOfBooks} from '../../books/settings-of-books.ts';
import type {Mark} from '../../detection/marks.ts';
import {parseCalendarMonth, parseDay} from '../../domain/days.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Run} from '../../store/run.ts';
import {changeSettings} from '../state/change-settings.ts';
import type {ScreenName} from '../state/screens.ts';
import {screenTitles} from '../state/screens.ts';
import type {Message, SavedRun, State} from '../state/state.ts';
import {withCustomer} from '../state/with-customer.ts';

/** What the state keeps of a run that was saved or opened; of books from outside, settings as they are on screen. */
export function savedRunOf({id, name, settings, books, asOf, marks}: Run, opened?: Books): SavedRun {
	return {
		id,
		name,
		settings: books && opened ? settingsOfBooks(opened, settings) : settings,
		day: parseDay(asOf) as number,
		marks: marksOf(marks),
	};
}

/** Marks as the state has them: months as numbers. */
function marksOf(marks: Run['marks']): readonly Mark[] {
	return marks.map(({customerId, month, as}) => ({customerId, month: parseCalendarMonth(month) as number, as}));
}

/** The run on screen: its settings, which can be undone, its day, and where its reader stood. */
export function withRun(state: State, run: Run): State {
	const saved = savedRunOf(run);
	// A run is a simulated year: it takes the place of opened books, and nothing of theirs can be undone to.
	const {books, mapping: _, ...simulated} = state;
	const from: State = books ? {...simulated, past: [], future: []} : state;
	const changed = changeSettings(from, run.settings, saved.marks);
	return standingWhere(run, {
		...changed,
		...(books && {past: []}),
		settings: run.settings,
		day: saved.day,
		marks: saved.marks,
		saved,
		customers: {...state.customers, among: undefined},
		leaks: {...state.leaks, among: undefined},
		isPlaying: false,
	});
}

/** The first state of a program that was started with a saved run, whatever options were given beside it. */
export function startedFrom(first: State, run: Run, warning: string | undefined): State {
	const saved = savedRunOf(run);
	return {
		...standingWhere(run, first),
		marks: first.settings.seed === run.settings.seed ? saved.marks : [],
		saved,
		message: warning === undefined ? undefined : warningOf(run, warning),
	};
}

/** What is said of a run whose year is no longer the one that was saved. */
export function warningOf({name}: Run, warning: string): Message {
	return {text: `${plainText(name)}: ${warning}`, tone: 'warning'};
}

/** The state on the run's screen, with its customer's page open, as far as the settings have them. */
export function standingWhere({screen, customerId}: Pick<Run, 'screen' | 'customerId'>, state: State): State {
	const known = Object.keys(screenTitles).find((name): name is ScreenName => name === screen);
	return withCustomer({...state, screen: known ?? 'month', customer: undefined}, customerId);
}
