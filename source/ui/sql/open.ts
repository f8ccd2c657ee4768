import {verdictText} from '../../detection/verdict-text.ts';
import {asOf} from '../../domain/ledger.ts';
import {booksPolicy} from '../../simulation/settings.ts';
import {caseReason} from '../../sql/score/case-reason.ts';
import {selectedRow} from '../lists/selection.ts';
import {ledgerIn, simulationFor} from '../state/derive.ts';
import {monthToOpen} from '../state/month-to-open.ts';
import {say} from '../state/say.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {resultIn} from './result-list.ts';
import {placeOfRow, placeOfWrittenRow} from './row-place.ts';
import {casesIn} from './score.ts';
import {tableLines} from './table-lines.ts';
import {askSql, pasteSql} from './update.ts';
import {withSql} from './with-sql.ts';

/** Enter, by the focused pane: the customer of a row or a case, or a name for the editor. */
export function openFromSql(state: State): Updated {
	switch (state.sql.pane) {
		case 'tables':
			return putIn(state);
		case 'score':
			return [openCase(state)];
		case 'difference':
			return [state];
		default:
			return [openResult(state)];
	}
}

function putIn(state: State): Updated {
	const each = tableLines(state)[state.sql.tableLine];
	if (each?.kind === 'ready') {
		return askSql(state, {type: 'ready', id: each.query.id});
	}

	return each ? [withSql(pasteSql(state, each.name), {pane: 'editor'})] : [state];
}

/** The page of the customer whom the selected row names, on its month. */
export function openResult(state: State): State {
	const row = selectedRow(resultIn(state), state.sql);
	const find = state.books ? placeOfWrittenRow : placeOfRow;
	const place = row && find(ledgerIn(state), state.sql.answer?.columns ?? [], row.cells);
	if (!place) {
		return say(state, 'a row opens a customer where it has subscription_id, customer_id or invoice_id');
	}

	const {customerId, month} = place;
	return {...state, customer: {id: customerId, month: month ?? monthToOpen(state, customerId)}};
}

/** The page of a case's customer, with the reason why it is a leak, or why it is none. */
function openCase(state: State): State {
	const one = casesIn(state)[state.sql.caseLine];
	if (!one) {
		return state;
	}

	const day = state.sql.answer?.asked.day ?? state.day;
	const reason = caseReason(
		one,
		asOf(state.books?.ledger ?? simulationFor(state).ledger, day),
		booksPolicy(state.settings),
	);
	return say(
		{...state, customer: {id: one.subscriptionId, month: one.month}},
		`${verdictText[one.verdict]}: ${reason}`,
	);
}
