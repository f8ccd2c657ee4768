import {shapeOf} from '../../domain/books-shape.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {wrappedSql} from '../draw/wrapped-sql.ts';
import {type CustomerPage, selectedFinding} from '../state/customer-page.ts';

/** The rule that flags the selected month as a query, in a pane of this width; nothing where none does. */
export function rulePane(page: CustomerPage, width: number): Pane | undefined {
	const flagged = page.isOpened ? undefined : selectedFinding(page);
	return (
		flagged && {
			title: 'The rule as SQL',
			note: 'v shows it whole',
			lines: wrappedSql(flagged.leak.sql(page.policy, page.ledger.months, shapeOf(page.ledger)), innerWidth(width)),
		}
	);
}
