import type {Books} from '../../books/books.ts';
import {type Mark, marksWithin} from '../../detection/marks.ts';
import type {Day, Month} from '../../domain/days.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {ThemeName} from '../draw/theme.ts';
import type {ListState} from '../lists/list-state.ts';
import type {Ground} from '../terminal/ground.ts';
import type {ChaosState} from './chaos-state.ts';
import type {DataState} from './data-state.ts';
import type {LessonsState, OpenLesson} from './lesson-state.ts';
import type {Level} from './level.ts';
import type {BooksCall, MappingState} from './mapping-state.ts';
import type {RunsRequest, StoreCall} from './runs-calls.ts';
import type {RunsState} from './runs-state.ts';
import type {ScreenName} from './screens.ts';
import type {SqlCall} from './sql-calls.ts';
import type {SqlState} from './sql-state.ts';

/** A text field that is open: it owns all printable keys. */
export type Prompt = {
	readonly kind:
		| 'search'
		| 'palette'
		| 'help'
		| 'queries'
		| 'scenario'
		| 'value'
		| 'incident'
		| 'save'
		| 'rename'
		| 'note'
		| 'share'
		| 'export'
		| 'export-to'
		| 'predict';
	readonly text: string;
	/** Position of the cursor, in characters. */
	readonly cursor: number;
	/** What was there when the field was opened: Esc brings it back. */
	readonly before: string;
	/** Of a search, the key of the row that was selected before it. */
	readonly anchor?: number;
	/** Of a path to export to, the id of what is exported. */
	readonly offer?: string;
	/** Of a saved run's name or note, the id of the run. */
	readonly runId?: string;
	/** The selected line, where the prompt has a list; −1 where none is. */
	readonly choice: number;
	/** Whether the text is still the one that the field was opened with: the first letter typed replaces it. */
	readonly isUntouched?: boolean;
	/** Why the text can't be taken as it is. */
	readonly problem?: string | undefined;
};

/** What lies over the screen to be read. */
export type Overlay = 'explain' | 'sql' | 'data';

/** A question that takes y or n, and what a yes sets off; `other` is a third way, with a key of its own. */
export type Question = {
	readonly text: string;
	readonly yes: Effect;
	/** What a yes does, in a word, where «yes» says too little. */
	readonly yesLabel?: string;
	/** What a no leads to, where that is more than nothing. */
	readonly noLabel?: string;
	/** Whether it is asked of the open text field, which a yes closes and a no leads back to. */
	readonly isOfField?: boolean;
	readonly other?: {readonly key: string; readonly label: string; readonly request: RunsRequest};
};

export type Message = {readonly text: string; readonly tone: 'plain' | 'warning'};

/** The run on screen, as it was last saved or opened. */
export type SavedRun = {
	readonly id: string;
	readonly name: string;
	readonly settings: Settings;
	readonly day: Day;
	readonly marks: readonly Mark[];
};

/** Settings that were left for others, or the same with other marks, and the as-of day on which they were. */
export type Moment = {
	readonly settings: Settings;
	readonly day: Day;
	/** What was marked, where other marks took its place then: a month was marked, or the year of another seed or of a saved run came. */
	readonly marks?: readonly Mark[] | undefined;
};

/** What the reader chose. Everything on screen is derived from this and the size of the terminal. */
export type State = {
	/** The books that were opened from outside; absent where the year is simulated. Of the settings, only how books and detector judge counts then. */
	readonly books?: Books;
	/** How they were read; absent where the year is simulated. */
	readonly mapping?: MappingState | undefined;
	/** What is selected of what was read, while that is open. */
	readonly data: DataState;
	readonly settings: Settings;
	/** The settings that the program was started with. */
	readonly started: Settings;
	/** Moments to undo to, the latest last, and to redo, the next last. */
	readonly past: readonly Moment[];
	readonly future: readonly Moment[];
	/** The as-of day. */
	readonly day: Day;
	readonly screen: ScreenName;
	/** Where back leads from a list: the screen whose line opened it; nowhere where none did. */
	readonly origin: ScreenName | undefined;
	/** The customer whose page lies on top of the screen. */
	readonly customer: {readonly id: number; readonly month: Month} | undefined;
	/** The focused pane of a customer's page, as a place among `customerPanes`. */
	readonly customerPane: number;
	readonly month: {readonly pane: number; readonly line: number};
	readonly customers: ListState;
	readonly leaks: ListState;
	readonly chaos: ChaosState;
	readonly runs: RunsState;
	readonly sql: SqlState;
	readonly lessons: LessonsState;
	/** The lesson that is open beside the screens. */
	readonly lesson: OpenLesson | undefined;
	/** What the lesson took the place of, until it is left. */
	readonly ownYear:
		| Pick<
				State,
				| 'settings'
				| 'started'
				| 'saved'
				| 'past'
				| 'future'
				| 'day'
				| 'marks'
				| 'level'
				| 'customers'
				| 'leaks'
				| 'books'
		  >
		| undefined;
	readonly prompt: Prompt | undefined;
	readonly overlay: Overlay | undefined;
	/** How far an overlay is scrolled, in lines. */
	readonly scroll: number;
	readonly question: Question | undefined;
	readonly message: Message | undefined;
	/** Whether the reader was told that keys are Latin letters. */
	readonly isLayoutTold: boolean;
	/** Whether the pane in focus has the whole screen. */
	readonly isZoomed: boolean;
	/** What the screens may speak of. */
	readonly level: Level;
	/** What the reader takes months for, by customer, then by month. They belong to the year of one seed. */
	readonly marks: readonly Mark[];
	readonly isPlaying: boolean;
	/** Steps a second while playing. */
	readonly speed: number;
	readonly saved: SavedRun | undefined;
	readonly theme: ThemeName;
	/** The theme to come back to from high contrast. */
	readonly usualTheme: ThemeName;
	/** What the terminal's letters stand on, as far as that is known. */
	readonly ground: Ground;
	readonly isAscii: boolean;
	/** Whether a screen reader reads along: everything is then said line by line. */
	readonly isSpoken: boolean;
	readonly columns: number;
	readonly rows: number;
};

/** What the shell must do; see effects. */
export type Effect =
	| {readonly type: 'quit'}
	| {readonly type: 'suspend'}
	| {readonly type: 'copy'; readonly text: string}
	/** Writes what this export offers, as the state shows it, to a path; what is there is replaced if that was asked for. */
	| {readonly type: 'export'; readonly offer: string; readonly to: string; readonly isForced?: boolean}
	| {readonly type: 'store'; readonly call: StoreCall}
	| {readonly type: 'sql'; readonly call: SqlCall}
	| {readonly type: 'books'; readonly call: BooksCall}
	/** Reads the lessons, and what is kept of them. */
	| {readonly type: 'lessons'}
	/** Keeps where the open lesson is. */
	| {readonly type: 'keep-lesson'};

/** The text field in which a list's query is being typed, while it is open. */
export function searchFieldIn({prompt}: State): Prompt | undefined {
	return prompt?.kind === 'search' ? prompt : undefined;
}

/** Whether there is work that neither a saved run holds nor the command line that started the program. */
export function isUnsaved(state: State): boolean {
	return areSettingsUnsaved(state) || hasOtherMarks(state);
}

/** Whether no saved run and no command line holds the settings. */
export function areSettingsUnsaved({settings, saved, started}: State): boolean {
	return isOther(settings, started) && (saved === undefined || isOther(settings, saved.settings));
}

/** Whether what is on screen differs from the saved run: its settings, its day, or what is marked. */
export function isChanged(state: State): boolean {
	const {saved, day} = state;
	return hasOtherSettings(state) || (saved !== undefined && (saved.day !== day || hasOtherMarks(state)));
}

/** Whether the settings on screen are no longer those of the saved run. */
export function hasOtherSettings({settings, saved}: State): boolean {
	return saved !== undefined && isOther(settings, saved.settings);
}

/** Whether other months are marked than in the saved run, or any where there is none. */
function hasOtherMarks({marks, settings, saved, books}: State): boolean {
	const kept = saved?.marks ?? [];
	const within = (those: readonly Mark[]) => JSON.stringify(books ? those : marksWithin(those, settings));
	return marks !== kept && within(marks) !== within(kept);
}

/** Whether the settings are not the same. */
export function isOther(a: Settings, b: Settings): boolean {
	return a !== b && JSON.stringify(a) !== JSON.stringify(b);
}
