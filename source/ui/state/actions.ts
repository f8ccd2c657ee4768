import type {Day} from '../../domain/days.ts';
import type {Ground} from '../terminal/ground.ts';
import type {LessonRequest, ListedLesson} from './lesson-state.ts';
import type {BooksNews, MappingRequest} from './mapping-state.ts';
import type {RunsRequest, StoreNews} from './runs-calls.ts';
import type {ScreenName} from './screens.ts';
import type {SqlNews, SqlRequest} from './sql-calls.ts';
import type {Overlay} from './state.ts';

/** What a key, the palette or the shell asks of the state. */
export type Action =
	| {readonly type: 'screen'; readonly screen: ScreenName}
	| {readonly type: 'pane'; readonly by: number}
	| {readonly type: 'step'; readonly by: number}
	| {readonly type: 'days'; readonly by: number}
	| {readonly type: 'play'}
	| {readonly type: 'tick'}
	| {readonly type: 'speed'; readonly by: number}
	| {readonly type: 'move'; readonly by: number}
	| {readonly type: 'page'; readonly by: number}
	| {readonly type: 'edge'; readonly to: 'first' | 'last'}
	| {readonly type: 'open'}
	| {readonly type: 'walk'; readonly by: number}
	| {readonly type: 'back'}
	| {readonly type: 'search'; readonly isNarrow: boolean}
	| {readonly type: 'match'; readonly by: number}
	| {readonly type: 'sort'}
	| {readonly type: 'reverse'}
	| {readonly type: 'overlay'; readonly overlay: Overlay}
	| {readonly type: 'prompt'; readonly kind: 'palette' | 'help' | 'export' | 'queries' | 'scenario'}
	/** Asks where to write what this export offers. */
	| {readonly type: 'export'; readonly offer: string}
	/** Explains a term, by its id. */
	| {readonly type: 'explain'; readonly term: string}
	/** Goes to a day of the year. */
	| {readonly type: 'day'; readonly day: Day}
	/** Applies the preset at this position. */
	| {readonly type: 'preset'; readonly preset: number}
	/** Shows a list narrowed by a query. */
	| {readonly type: 'filter'; readonly screen: ScreenName; readonly query: string}
	| {readonly type: 'customer'; readonly id: number}
	| {readonly type: 'open-run'; readonly id: string}
	/** Another value for the selected line of Chaos, so many steps on. */
	| {readonly type: 'turn'; readonly by: number}
	| {readonly type: 'reset'}
	| {readonly type: 'incident'}
	| {readonly type: 'undo'}
	| {readonly type: 'redo'}
	| {readonly type: 'runs'; readonly request: RunsRequest}
	| {readonly type: 'sql'; readonly request: SqlRequest}
	/** What the engine of queries told. */
	| {readonly type: 'engine'; readonly news: SqlNews}
	/** What is asked of how books are read, and what the shell tells of reading them. */
	| {readonly type: 'mapping'; readonly request: MappingRequest}
	| {readonly type: 'books'; readonly news: BooksNews}
	/** What the store answered. */
	| {readonly type: 'store'; readonly news: StoreNews}
	/** What a learner asks of the open lesson. */
	| {readonly type: 'lesson'; readonly request: LessonRequest}
	/** Opens the lesson of the list with this id. */
	| {readonly type: 'begin-lesson'; readonly id: string}
	/** The lessons as they were read. */
	| {readonly type: 'lessons'; readonly listing: readonly ListedLesson[]}
	/** The next of the levels of knowing. */
	| {readonly type: 'level'}
	/** The next mark on the month that is selected on a customer's page. */
	| {readonly type: 'mark'}
	| {readonly type: 'copy'}
	| {readonly type: 'theme'}
	| {readonly type: 'ascii'}
	| {readonly type: 'zoom'}
	/** The colours for this ground, which the terminal told; without one, those for the next. */
	| {readonly type: 'ground'; readonly ground?: Ground}
	/** The shell tells that something is in the way of this export, and what. */
	| {readonly type: 'taken'; readonly offer: string; readonly to: string; readonly text: string}
	/** The shell tells what came of an effect. */
	| {readonly type: 'told'; readonly text: string; readonly isWrong?: boolean}
	| {readonly type: 'resize'; readonly columns: number; readonly rows: number}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};
