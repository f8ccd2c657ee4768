import {formatDay, never} from '../domain/days.ts';
import {dueDay, invoicedCents, isActive} from '../domain/ledger.ts';
import {formatMoney} from '../domain/money.ts';
import {isZombie, pastGraceOn} from '../domain/settlement.ts';
import type {Leak} from './scenario.ts';

/**
 * Zombie Account: invoiced, never paid, still served.
 * Signature: no payment, status Active, and as of > due date + grace. Under Net-14 and 30 days of grace an invoice of
 * 1 January is due on 15 January and a zombie from the close of 15 February on.
 */
export const zombieAccount: Leak = {
	id: 'zombie-account',
	name: 'Zombie Account',
	shortName: 'zombie',
	letter: 'Z',
	explanation: 'An invoice that is never paid while the subscription stays active.',
	dial: 'zombie',
	defaultPercent: 2,
	denominator: 'invoices',
	words: {
		one: 'a zombie',
		many: 'zombies',
		appears: ['invoice is no longer paid', 'invoices are no longer paid'],
		vanishes: ['zombie is paid after all', 'zombies are paid after all'],
	},
	keepsActive: true,

	strikes: (draws, rate) => draws.nonpayment < rate,
	inject(month) {
		month.paidOn = never;
		month.paidCents = 0;
	},

	matches: isZombie,
	since: (ledger, _index, month, policy) => pastGraceOn(dueDay(ledger, month), policy),
	leakedCents: invoicedCents,

	why(ledger, _index, month, policy) {
		const dueOn = dueDay(ledger, month);
		const status = policy.looksAtStatus ? 'and the subscription is Active' : 'and status is not looked at';
		return `no payment by ${formatDay(pastGraceOn(dueOn, policy))}, ${policy.graceDays + 1} days after ${formatDay(dueOn)}, ${status}`;
	},
	explain(ledger, index, month, policy) {
		const dueOn = dueDay(ledger, month);
		const status = isActive(ledger, index) ? 'Active' : 'Cancelled';
		return {
			rule: `no payment, ${policy.looksAtStatus ? 'subscription Active' : 'any status'}, and as of > due date + ${policy.graceDays} days`,
			seen: `payments 0 · status ${status} · ${formatDay(ledger.day)} > ${formatDay(dueOn)} + ${policy.graceDays} = ${formatDay(dueOn + policy.graceDays)}`,
			cost: `${formatMoney(invoicedCents(ledger, index, month))}, the whole invoice`,
		};
	},

	sql: (policy) => `-- Zombie Account: no payment, subscription active, and as of > due date + ${policy.graceDays} days.
SELECT i.subscription_id, i.invoice_id, i.invoice_date AS month, i.due_date + ${policy.graceDays + 1} AS since, i.amount AS leaked
FROM invoices AS i
JOIN subscriptions AS s ON s.subscription_id = i.subscription_id${
		policy.looksAtStatus ? '\n  AND (s.cancelled_on IS NULL OR s.cancelled_on > CAST($1 AS DATE))' : ''
	}
LEFT JOIN payments AS p ON p.invoice_id = i.invoice_id AND p.payment_date <= CAST($1 AS DATE)
WHERE i.invoice_date <= CAST($1 AS DATE)
  AND p.payment_id IS NULL
  AND CAST($1 AS DATE) > i.due_date + ${policy.graceDays}
ORDER BY since, i.subscription_id;`,
};
