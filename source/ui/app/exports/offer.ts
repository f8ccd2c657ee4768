import type {ResultWriter} from '../../state/result-writer.ts';
import type {State} from '../../state/state.ts';

/** Something that can be exported as the screen shows it. Whatever writes a file or a folder can be offered so. */
export type ExportOffer = {
	readonly id: string;
	/** What is written, completing «export …»; `undefined` where there is nothing of it here. */
	readonly title: (state: State) => string | undefined;
	/** What the path names. */
	readonly place: 'file' | 'folder';
	/** The path that is proposed. */
	readonly proposal: (state: State) => string;
	/**
	 * Writes it, whole or not at all, and gives a sentence on what was written; what is there is replaced only if `isForced`.
	 * Rows of a query are not in the state, and come by `writeResult`. Throws with a path and a cause.
	 */
	readonly write: (state: State, path: string, isForced: boolean, writeResult: ResultWriter) => Promise<string>;
};
