import {usualShape} from '../domain/books-shape.ts';
import {counted} from '../domain/counted.ts';
import {type Day, daysSince, formatDay, never} from '../domain/days.ts';
import {dueOnIn, firstAmountCents, firstPaidOn} from '../domain/first-invoice.ts';
import {cancelledOn, dueDay, isActive, isBilledOnFirsts, type Ledger} from '../domain/ledger.ts';
import {formatMoney} from '../domain/money.ts';
import type {Policy} from '../domain/policy.ts';
import {isZombie, pastGraceOn, standingOf} from '../domain/settlement.ts';
import {shortDay, writtenDay} from '../domain/written-days.ts';
import type {Leak} from './scenario.ts';
import {billingDaySql, noCopySql} from './sql-parts.ts';
import {byMonth, nameInStory, storyLine} from './story.ts';

const letter = 'Z';

/**
 * Zombie Account: invoiced, never paid, still served.
 * Signature: no payment on the period's first invoice, status Active, and as of > due date + grace. Under Net-14 and 30 days of grace an invoice of
 * 1 January is due on 15 January and a zombie from the close of 15 February on.
 */
export const zombieAccount: Leak = {
	id: 'zombie-account',
	name: 'Zombie Account',
	shortName: 'zombie',
	aliases: ['unpaid', 'never paid'],
	letter,
	hue: 'orange',
	explanation: 'An invoice that is never paid while the subscription stays active.',
	term: {
		formula: 'zombie: no payment, subscription active, and as of > due date + grace',
		gist: 'never paid',
		money: 'The whole amount of the invoice; it is owed and can still be claimed.',
		seeing: 'An invoice without a payment whose grace is over, on an account that is still served.',
		lookAlikes:
			'A late payer within the grace, whose money still comes; an unpaid invoice of a customer who has cancelled.',
	},
	dial: 'zombie',
	defaultPercent: 2,
	heavyPercent: 8,
	outagePercent: 12,
	denominator: 'invoices',
	words: {
		one: 'a zombie',
		many: 'zombies',
		appears: ['invoice is no longer paid', 'invoices are no longer paid'],
		vanishes: ['zombie is paid after all', 'zombies are paid after all'],
	},
	line: 'zombieCents',
	standing: 'zombie',
	keepsActive: true,

	decision: {draw: 'nonpayment', end: 'low'},
	details: [],
	strikes: (draws, rate) => (draws['nonpayment'] as number) < rate,
	expected: ({invoices}, rate) => invoices * rate,
	takesAway: 'payment',
	inject(month) {
		month.paidOn = never;
		month.paidCents = 0;
	},

	story({ledger, findings, policy}) {
		if (findings.length === 0) {
			const next = policy && isBilledOnFirsts(ledger) ? nextMaturity(ledger, policy) : undefined;
			const text = next === undefined ? 'no invoice became a zombie' : `no new zombie before ${shortDay(next)}`;
			return [storyLine(letter, [], text)];
		}

		return byMonth(findings).map(([month, matured]) => {
			const name = nameInStory(month, ledger);
			const what = counted(matured.length, `${name} invoice became a zombie`, `${name} invoices became zombies`);
			return storyLine(letter, matured, `${what} ${daysText(matured.map(({since}) => since))}`);
		});
	},

	matches: isZombie,
	since: (ledger, index, month, policy) => pastGraceOn(dueOnIn(ledger, index, month), policy),
	leakedCents: firstAmountCents,

	why(ledger, index, month, policy) {
		const dueOn = dueOnIn(ledger, index, month);
		const status = policy.looksAtStatus ? 'and the subscription is Active' : 'and status is not looked at';
		return `no payment by ${formatDay(pastGraceOn(dueOn, policy))}, ${counted(policy.graceDays + 1, 'day')} after ${formatDay(dueOn)}, ${status}`;
	},
	explain(ledger, index, month, policy) {
		const dueOn = dueOnIn(ledger, index, month);
		const status = isActive(ledger, index) ? 'Active' : 'Cancelled';
		return {
			rule: `no payment, ${policy.looksAtStatus ? 'subscription Active' : 'any status'}, and as of > due date + ${counted(policy.graceDays, 'day')}`,
			seen: `payments 0 · status ${status} · ${formatDay(ledger.day)} > ${formatDay(dueOn)} + ${policy.graceDays} = ${formatDay(dueOn + policy.graceDays)}`,
			cost: `${formatMoney(firstAmountCents(ledger, index, month), ledger.currency)}, the whole invoice`,
		};
	},

	axis(ledger, index, month, policy) {
		const on = pastGraceOn(dueOnIn(ledger, index, month), policy);
		const paidOn = firstPaidOn(ledger, index, month);
		const isToCome = ledger.day < on && paidOn === never && (!policy.looksAtStatus || isActive(ledger, index));
		const was = isZombie(ledger, index, month, policy) || (paidOn !== never && paidOn > on);
		const known = counted(daysSince(on, ledger.day), 'day');
		return firstAmountCents(ledger, index, month) > 0 && (isToCome || was)
			? {
					on,
					what: 'waiting',
					trail: 'loss',
					words: (days, next) =>
						next === 'payment'
							? [`flagged for ${counted(days, 'day')}`, 'flagged']
							: [`zombie for ${counted(days + 1, 'day')}`, `zombie ${counted(days + 1, 'day')}`, 'zombie'],
					spoken: `not paid, a zombie since ${writtenDay(on)}: ${known} by ${writtenDay(ledger.day)}`,
				}
			: undefined;
	},

	whyNot(ledger, index, month, policy) {
		if (standingOf(ledger, index, month, policy) !== 'overdue') {
			return undefined;
		}

		const graceLeft = dueOnIn(ledger, index, month) + policy.graceDays - ledger.day;
		if (graceLeft > 0) {
			return `overdue, ${counted(graceLeft, 'day')} of grace left`;
		}

		return graceLeft === 0
			? 'overdue, on the last day of grace'
			: `overdue past grace, but cancelled ${writtenDay(cancelledOn(ledger, index))}: only an active subscription is a zombie`;
	},

	sql: (
		policy,
		_months,
		shape = usualShape,
	) => `-- Zombie Account: no payment, subscription active, and as of > due date + ${counted(policy.graceDays, 'day')}.
SELECT i.subscription_id, i.invoice_id, ${billingDaySql(shape)} AS month, i.due_date + ${policy.graceDays + 1} AS since, i.amount AS leaked
FROM invoices AS i
JOIN subscriptions AS s ON s.subscription_id = i.subscription_id${
		policy.looksAtStatus ? '\n  AND (s.cancelled_on IS NULL OR s.cancelled_on > CAST($1 AS DATE))' : ''
	}
LEFT JOIN payments AS p ON p.invoice_id = i.invoice_id AND p.payment_date <= CAST($1 AS DATE)
WHERE i.invoice_date <= CAST($1 AS DATE)
  AND p.payment_id IS NULL
  AND CAST($1 AS DATE) > i.due_date + ${policy.graceDays}${
		shape.hasPeriods ? '\n  AND i.amount > 0 AND s.start_date <= i.period_start' : ''
	}${noCopySql(shape)}
ORDER BY since, i.subscription_id;`,
};

/** The first day after the ledger's on which a month's unpaid invoices are past grace. */
function nextMaturity(ledger: Ledger, policy: Policy): Day | undefined {
	const days = Array.from({length: ledger.months}, (_, at) =>
		pastGraceOn(dueDay(ledger, ledger.firstMonth + at), policy),
	);
	return days.find((day) => day > ledger.day);
}

function daysText(days: readonly Day[]): string {
	const [first, last] = [Math.min(...days), Math.max(...days)];
	return first === last ? `on ${shortDay(first)}` : `${shortDay(first)} … ${shortDay(last)}`;
}
