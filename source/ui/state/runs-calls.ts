import type {WrittenId} from '../../domain/identifiers.ts';
import type {Listing} from '../../store/open-store.ts';
import type {Run} from '../../store/run.ts';

/** What a reader asks for about saved runs. */
export type RunsRequest =
	| 'save'
	| 'save-as'
	| 'rename'
	| 'note'
	| 'share'
	| 'delete'
	| 'restore'
	| 'mark'
	| 'compare'
	| 'open-in-a'
	| 'open-in-b';

/** What the shell asks the store. A run that is saved is the one on screen. */
export type StoreCall =
	| {readonly type: 'list'}
	/** The same, and again whenever a run has changed, whoever did it. */
	| {readonly type: 'follow'}
	/** Reads the run to put it on screen, with this customer's page where one is named. */
	| {readonly type: 'open'; readonly id: string; readonly customerId?: WrittenId}
	| {readonly type: 'save'; readonly name: string}
	| {readonly type: 'save-over'; readonly id: string}
	| {readonly type: 'rename'; readonly id: string; readonly name: string}
	| {readonly type: 'note'; readonly id: string; readonly note: string}
	/** Writes the run to a file that others can import; what is there is replaced if that was asked for. */
	| {readonly type: 'share'; readonly id: string; readonly file: string; readonly isForced?: boolean}
	| {readonly type: 'delete'; readonly id: string}
	| {readonly type: 'restore'; readonly run: Run}
	/** Gives a run that was saved over the contents that it had. */
	| {readonly type: 'put-back'; readonly run: Run};

/** What the store answered. */
export type StoreNews =
	/** The runs, or the sentence that says why they can't be read. */
	| {readonly type: 'listed'; readonly listing: Listing | string}
	| {
			readonly type: 'opened';
			readonly run: Run;
			/** Where its year is no longer the one that was saved. */
			readonly warning: string | undefined;
			readonly customerId?: WrittenId | undefined;
	  }
	/** Of a run that was saved over, `before` is what it was. */
	| {readonly type: 'done'; readonly call: StoreCall; readonly run: Run; readonly before?: Run | undefined}
	| {
			readonly type: 'refused';
			readonly call: StoreCall;
			readonly sentence: string;
			/** Whether a file is in the way that could be replaced. */
			readonly isTaken?: boolean;
	  };
