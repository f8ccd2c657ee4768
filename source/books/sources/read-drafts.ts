import {type ColumnDraft, columnDraft} from './cells/column-draft.ts';

/** Adds all rows to the columns that are there; `false` where it has to begin again in another way. */
export type Pass = (drafts: readonly (ColumnDraft | undefined)[]) => boolean;

/**
 * Reads columns in one pass, each by the first type that its values have. Those of which a later value is of another type
 * are read once more, as texts. Gives nothing where a pass has to begin again.
 */
export function readDrafts(room: number, isText: readonly boolean[], pass: Pass): readonly ColumnDraft[] | undefined {
	const drafts = isText.map((isOne) => columnDraft(room, isOne));
	if (!pass(drafts)) {
		return undefined;
	}

	const isMixed = drafts.map(({kind}) => kind === 'mixed');
	if (!isMixed.includes(true)) {
		return drafts;
	}

	const again = isMixed.map((isOne) => (isOne ? columnDraft(0, true) : undefined));
	return pass(again) ? drafts.map((draft, at) => again[at] ?? draft) : undefined;
}
