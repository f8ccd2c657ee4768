import {customerEmail, customerName, customerRegion} from '../../domain/customers.ts';
import {customerText, subscriptionText} from '../../domain/identifiers.ts';
import {hasSharedCustomers} from '../../domain/ledger.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {State} from './state.ts';

/** Who a line of the screens is about, in words that a terminal can show. A line is a subscription. */
export type Who = {
	/** The identifier, with leading zeros where customers are numbered. */
	readonly id: string;
	readonly name: string;
	/** Both, as a heading. */
	readonly title: string;
	/** How to write to them, and where they are; empty where it is unknown. */
	readonly contact: string;
};

/** Who the subscription of this number is about. */
export function whoIn({books}: Pick<State, 'books'>, id: number): Who {
	if (!books) {
		const number = String(id).padStart(4, '0');
		const name = customerName(id);
		return {id: number, name, title: `${number} ${name}`, contact: `${customerEmail(id)} · ${customerRegion(id)}`};
	}

	const {ledger, names} = books;
	const index = id - ledger.firstId;
	const customer = plainText(customerText(ledger, index));
	const name = plainText(names?.[index] ?? '');
	const subscription = hasSharedCustomers(ledger) ? [`subscription ${plainText(subscriptionText(ledger, index))}`] : [];
	return {
		id: customer,
		name,
		title: [[customer, name].filter((text) => text !== '').join(' '), ...subscription].join(' · '),
		contact: '',
	};
}
