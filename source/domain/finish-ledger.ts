import {columnsOf} from './columns-of.ts';
import type {Day} from './days.ts';
import {layLedger} from './lay-ledger.ts';
import type {Ledger} from './ledger.ts';
import type {LedgerDraft} from './ledger-draft.ts';

/** Sorts a draft's rows, once, into a ledger that is known at the close of `day`. The draft can be added to and finished again. */
export function finishLedger(draft: LedgerDraft, day: Day): Ledger {
	return layLedger(columnsOf(draft), day);
}
