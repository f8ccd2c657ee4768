import {shapeOf} from '../../domain/books-shape.ts';
import {plainLine} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';
import {type CustomerPage, selectedFinding} from '../state/customer-page.ts';

/** The rule that flags the selected month as a query; nothing where none does. */
export function rulePane(page: CustomerPage): Pane | undefined {
	const flagged = page.isOpened ? undefined : selectedFinding(page);
	return (
		flagged && {
			title: 'The rule as SQL',
			note: 'v shows it whole',
			lines: flagged.leak.sql(page.policy, page.ledger.months, shapeOf(page.ledger)).split('\n').map(plainLine),
		}
	);
}
