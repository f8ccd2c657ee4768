import {asOf} from '../../domain/ledger.ts';
import type {ResultRow} from '../../sql/answer.ts';
import type {ClaimColumns} from '../../sql/score/claim-columns.ts';
import {addClaims, noClaims} from '../../sql/score/claims.ts';
import {addWrittenClaims, writtenClaims} from '../../sql/score/written-claims.ts';
import type {Asked, SomeClaims} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';

/** What gathers what the rows of a result accuse: of a simulated year by numbers, of books from outside as they are written. */
export type Claiming = {
	readonly all: SomeClaims;
	readonly add: (places: ClaimColumns, rows: readonly ResultRow[]) => void;
};

/** Nothing accused yet, of the books of this state on the day of the question. */
export function claimingIn({books}: State, {day}: Asked): Claiming {
	if (books) {
		const claims = writtenClaims(asOf(books.ledger, day));
		return {all: claims, add: (places, rows) => addWrittenClaims(claims, places, rows)};
	}

	const claims = noClaims();
	return {all: claims, add: (places, rows) => addClaims(claims, places, rows)};
}
