import {plainText} from '../../domain/plain-text.ts';
import type {Run} from '../../store/run.ts';
import {remember} from '../draw/memo.ts';
import type {Findable, Finder} from '../state/findable.ts';

const none: readonly Run[] = [];

const found = remember((runs: readonly Run[]): readonly Findable[] =>
	runs.map(({id, name, asOf, settings, books}) => ({
		kind: 'run',
		title: plainText(name),
		note: `as of ${asOf}, ${books ? `books ${plainText(books.name)}` : `seed ${plainText(settings.seed)}`}`,
		action: {type: 'open-run', id},
	})),
);

/** The saved runs, as far as the store has told; choosing one opens it. */
export const findRuns: Finder = ({runs}) => found(runs.listing?.runs ?? none);
