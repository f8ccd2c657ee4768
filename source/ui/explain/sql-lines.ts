import {shapeOf} from '../../domain/books-shape.ts';
import {never} from '../../domain/days.ts';
import {billedOn, invoicedCents, paymentDay} from '../../domain/ledger.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {rateOf} from '../../simulation/settings.ts';
import type {Line} from '../draw/lines.ts';
import {wrapped} from '../draw/wrapped.ts';
import {wrappedSql} from '../draw/wrapped-sql.ts';
import {type CustomerPage, customerPage, selectedFinding} from '../state/customer-page.ts';
import {policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {sqlFor} from './sql.ts';

const askedWhereTheyAre =
	'What detect --books --engine sql asks of these books where they are, periods laid, subscriptions numbered from 0 and money in smallest units';

/** The rules that concern the selected month as SQL, in `width` columns, below a sentence on what they return. */
export function sqlLines(state: State, width: number): Line[] {
	const page = customerPage(state);
	if (!page) {
		return [];
	}

	const where = page.isOpened ? askedWhereTheyAre : 'Runs as it is in PostgreSQL and DuckDB over the exported tables';
	const what = selectedFinding(page) ? 'returns this finding.' : 'returns no row: this month is not flagged.';
	return [...wrapped(`${where}, and ${what}`, width, 'quiet'), [], ...wrappedSql(sqlText(state), width)];
}

/** The same SQL as it runs. */
export function sqlText(state: State): string {
	const page = customerPage(state);
	if (!page) {
		return '';
	}

	const place = {
		policy: policiesIn(state).detector,
		months: state.settings.months,
		shape: {...shapeOf(page.ledger), ...(page.isOpened && {hasPeriods: true})},
		asOf: state.day,
		subscriptionId: page.isOpened ? page.index : page.id,
		billedOn: billedOn(page.ledger, page.index, page.month),
	};
	return rulesFor(state, page)
		.map((leak) => sqlFor(leak, place))
		.join('\n\n');
}

/**
 * The rule that matches the month; of one that no rule matches those that look at what it has: at the missing invoice,
 * at the missing payment, or at the money that came. A leak that is off has nothing to look for.
 */
function rulesFor(state: State, page: CustomerPage): readonly Leak[] {
	const flagged = selectedFinding(page);
	if (flagged) {
		return [flagged.leak];
	}

	const {ledger, index, month} = page;
	const missing =
		invoicedCents(ledger, index, month) === 0
			? 'invoice'
			: paymentDay(ledger, index, month) === never
				? 'payment'
				: 'nothing';
	const isOn = (leak: Leak) => page.isOpened || leak.defaultPercent > 0 || rateOf(state.settings, leak) > 0;
	return leaks.filter((leak) => leak.takesAway === missing && isOn(leak));
}
