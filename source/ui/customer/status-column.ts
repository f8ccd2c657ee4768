import {isActive, type Ledger} from '../../domain/ledger.ts';
import {span} from '../draw/lines.ts';
import type {ListColumn} from '../lists/list-column.ts';

/** Whether the subscription is active on the ledger's day; the rows are numbers of subscriptions. */
export function statusColumn(ledger: Ledger): ListColumn<number> {
	const status = (id: number) => (isActive(ledger, id - ledger.firstId) ? 'active' : 'cancelled');
	return {
		name: 'status',
		kind: 'choice',
		title: 'status',
		width: 9,
		align: 'left',
		expendable: 2,
		choices: ['active', 'cancelled'],
		value: status,
		cell: (id) => [span(status(id), status(id) === 'active' ? 'plain' : 'quiet')],
	};
}
