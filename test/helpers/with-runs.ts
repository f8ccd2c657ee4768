import type {Listing} from '../../source/store/open-store.ts';
import type {Run} from '../../source/store/run.ts';
import type {StoreNews} from '../../source/ui/state/runs-calls.ts';
import {aReader, type Reader} from './a-reader.tsx';
import {someRuns} from './some-runs.ts';

/** The reader after the store has told something. */
export function told(reader: Reader, news: StoreNews): Reader {
	return reader.does({type: 'store', news});
}

/** A reader on the Runs screen, who has been told of these runs, or why they can't be read. */
export function withRuns(listing: Listing | string = someRuns, reader = aReader()): Reader {
	return told(reader.presses('5'), {type: 'listed', listing});
}

/** A reader who has opened a run. */
export function opened(run: Run, warning?: string): Reader {
	return told(withRuns(), {type: 'opened', run, warning});
}
