import type {StatusMeaning, StatusWord, Wishes} from '../mapping.ts';
import {bareName} from './column-names.ts';

type StatusTable = StatusWord['table'];

const of = (meaning: StatusMeaning, text: string): [string, StatusMeaning][] =>
	text.split(' ').map((word) => [word, meaning]);

/** Words of subscriptions, bare. */
const subscriptions = new Map<string, StatusMeaning>([
	...of(
		'active',
		'active live current running trialing trial intrial pastdue unpaid renewed open ongoing enabled subscribed valid activated',
	),
	...of(
		'ended',
		'cancelled canceled churned expired terminated ended inactive closed lapsed deleted stopped disabled unsubscribed lost cancellation churn nonrenewing notrenewed',
	),
]);

/** Words of invoices and payments, bare. */
const money = new Map<string, StatusMeaning>([
	...of(
		'paid',
		'paid settled complete completed success successful succeeded cleared collected captured closed received processed approved paidinfull paidlate fullypaid done yes true 1 confirmed posted',
	),
	...of(
		'open',
		'open unpaid pending due overdue pastdue outstanding sent issued partial partiallypaid partlypaid partpaid late awaitingpayment notpaid processing delinquent inprogress no false 0',
	),
	...of(
		'failed',
		'failed failure declined error rejected bounced uncollectible baddebt unsuccessful returned insufficientfunds',
	),
	...of('refunded', 'refunded refund reversed chargeback chargedback disputed partiallyrefunded'),
	...of('void', 'void voided cancelled canceled draft deleted annulled'),
]);

/** What a status says, by rule: of subscriptions, a flag says what its column is called. Wishes come first. */
export function statusMeaning(table: StatusTable, word: string, column: string, wishes: Wishes): StatusMeaning {
	const wished = wishes.statuses?.[`${table}.${word}`];
	if (wished !== undefined) {
		return wished;
	}

	const bare = bareName(word);
	if (table !== 'subscriptions') {
		return money.get(bare) ?? 'unknown';
	}

	const flag = flags.get(bare);
	if (flag !== undefined) {
		return flag === /churn|cancel|ended|terminat|expired/.test(bareName(column)) ? 'ended' : 'active';
	}

	return subscriptions.get(bare) ?? 'unknown';
}

const flags = new Map([
	...['true', 'yes', 'y', '1', 't'].map((word) => [word, true] as const),
	...['false', 'no', 'n', '0', 'f'].map((word) => [word, false] as const),
]);
