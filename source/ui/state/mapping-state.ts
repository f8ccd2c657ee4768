import type {Mapping, Wishes} from '../../books/mapping.ts';
import type {OpenedBooks, OpenProgress, OpenRequest} from '../../books/open-books.ts';
import type {WrittenId} from '../../domain/identifiers.ts';
import type {Run} from '../../store/run.ts';
import type {ReadPair, RunPair} from './runs-state.ts';

/** How books of the reader's own are being opened, and how their tables are understood. */
export type MappingState = {
	/** Whether it is on screen; it can be come back to. */
	readonly isShown: boolean;
	/** What is opened: the paths, the file of a saved mapping, the answers. */
	readonly request: Pick<OpenRequest, 'paths' | 'mappingFile' | 'answersFile'>;
	/** What is asked for, beside what is found out. */
	readonly wishes: Wishes;
	/** What was understood; not before all has been read once. */
	readonly understood: Pick<OpenedBooks, 'mapping' | 'mappingFile'> | undefined;
	/** Gives the digest of the books on screen; absent where none could be read. */
	readonly digest?: OpenedBooks['digest'];
	/** How far reading is, while it goes on. */
	readonly reading: OpenProgress | undefined;
	/** Why the books can't be told of, as it stands. */
	readonly problem: string | undefined;
	/** Whether the wishes are those of the saved mapping. */
	readonly isSaved: boolean;
	/** Whether the mapping is to be saved once it is known. */
	readonly isToBeSaved: boolean;
	/** Whether the program was started for these books: without them it ends. */
	readonly isStart: boolean;
	/** The saved run that is being opened, until its books are there. */
	readonly run?: Run | undefined;
	/** The customer whose page is to be opened then, as the books write it; else the run's own. */
	readonly customerId?: WrittenId | undefined;
	/** What was on screen before that, to come back to where it can't be opened. */
	readonly before?: MappingState | undefined;
	/** What `--as-of` says. */
	readonly dayText: string | undefined;
	/** The selected line among those that can be changed. */
	readonly line: number;
	/** The selected one of the choices for that line, while they are open. */
	readonly choice: number | undefined;
};

/** What the shell is asked about books. */
export type BooksCall =
	| {readonly type: 'read'; readonly wishes: Wishes}
	| {readonly type: 'stop'}
	/** Reads the books of two runs that are to be compared. */
	| {readonly type: 'compare'; readonly runs: RunPair}
	| {readonly type: 'save-mapping'; readonly path: string; readonly wishes: Wishes}
	/** Ends the program with this sentence. */
	| {readonly type: 'give-up'; readonly sentence: string};

/** What the shell tells of books. */
export type BooksNews =
	| {readonly type: 'progress'; readonly progress: OpenProgress}
	| {readonly type: 'opened'; readonly opened: OpenedBooks}
	| {
			readonly type: 'failed';
			readonly sentence: string;
			/** Where the mapping is what stands in the way, what it is. */
			readonly understood?: {readonly mapping: Mapping; readonly wishes: Wishes; readonly mappingFile: string};
	  }
	| {readonly type: 'stopped'}
	| {readonly type: 'to-compare'; readonly runs: ReadPair}
	| {readonly type: 'not-compared'; readonly sentence: string}
	| {readonly type: 'saved'; readonly path: string};

/** What a key asks of the mapping: to show it, to go on to the books, to save it. */
export type MappingRequest = 'show' | 'open' | 'save' | 'read';

/** Before anything was read. */
export function beginMapping(
	{paths, mappingFile, answersFile, wishes = {}}: OpenRequest,
	dayText: string | undefined,
	isToBeSaved: boolean,
): MappingState {
	return {
		isShown: true,
		request: {paths, ...(mappingFile !== undefined && {mappingFile}), ...(answersFile !== undefined && {answersFile})},
		wishes,
		understood: undefined,
		reading: {doing: 'opening', rows: 0},
		problem: undefined,
		isSaved: false,
		isToBeSaved,
		isStart: true,
		dayText,
		line: 0,
		choice: undefined,
	};
}
