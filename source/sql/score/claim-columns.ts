import type {ResultColumn} from '../answer.ts';

/** The columns of a result that say which months it accuses, by their places in a row. */
export type ClaimColumns =
	| {readonly by: 'month'; readonly subscription: number; readonly month: number}
	| {readonly by: 'invoice'; readonly invoice: number};

/** Where a result says which months it accuses; `undefined` where it does not. A month says more than an invoice, for some leaks have none. */
export function claimColumns(columns: readonly ResultColumn[]): ClaimColumns | undefined {
	const at = (name: string) => columns.findIndex((column) => column.name.toLowerCase() === name);
	const [subscription, month, invoice] = [at('subscription_id'), at('month'), at('invoice_id')];
	if (subscription !== -1 && month !== -1) {
		return {by: 'month', subscription, month};
	}

	return invoice === -1 ? undefined : {by: 'invoice', invoice};
}

/** What to say of a result that can't be scored. */
export const notScored =
	'only a result with subscription_id and month, or with invoice_id, can be held against the truth';
