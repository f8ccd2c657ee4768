import {usualShape} from '../domain/books-shape.ts';
import {contractedCents, discountUntil} from '../domain/contract.ts';
import {counted} from '../domain/counted.ts';
import {type Day, formatDay, type Month} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {firstAmountCents} from '../domain/first-invoice.ts';
import {asOf, billedOn, isDueForBilling, type Ledger} from '../domain/ledger.ts';
import {formatCents, formatMoney} from '../domain/money.ts';
import {firstInvoice, issuedOnOf} from '../domain/rows.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {AgreedMonth} from './billing-month.ts';
import type {Leak} from './scenario.ts';
import {
	billingDaySql,
	contractedOnSql,
	contractedSql,
	joinPlansSql,
	noCopySql,
	underbilledSinceSql,
} from './sql-parts.ts';
import {storyLine} from './story.ts';

const letter = 'X';
const draw = 'expired discount';

/**
 * Expired Discount: a discount granted for some months goes on after its last day.
 * Signature: the first invoice of a contracted period that begins after the discount's last day asks for less than the
 * contracted price. A renewed discount has a later last day, so it is none.
 */
export const expiredDiscount: Leak = {
	id: 'expired-discount',
	name: 'Expired Discount',
	shortName: 'expired',
	letter,
	hue: 'green',
	explanation: 'A discount that is still taken off after its last day.',
	term: {
		gist: 'a discount without end',
		money: 'The discount, once for every month that it was taken off too long; it can still be billed.',
		seeing: 'An invoice at the discounted price whose billing day lies after the discount’s last day.',
		lookAlikes: 'A renewed discount, whose last day has moved.',
		formula: 'expired: billing day > discount until, and amount < contracted price',
		boundary: 'A renewed discount is none: its last day has moved.',
	},
	dial: 'expired-discount',
	defaultPercent: 0,
	heavyPercent: 0,
	denominator: 'subscriptions billed after their discount',
	needs: 'discount',
	words: {
		one: 'an expired discount',
		many: 'expired discounts',
		appears: ['discount goes on after its end', 'discounts go on after their end'],
		vanishes: ['expired discount ends in time', 'expired discounts end in time'],
	},
	line: 'underbilledCents',
	keepsActive: false,

	decision: {draw, end: 'low', isLasting: true},
	details: [],
	applies: isOver,
	strikes: (draws, rate) => (draws[draw] as number) < rate,
	expected: ({untouched, shareOf}, rate) => untouched * shareOf(isOver) * rate,
	takesAway: 'nothing',
	inject(month) {
		month.amountCents = month.discountedCents;
		month.paidCents = month.amountCents;
	},

	story({findings}) {
		const text = `${counted(findings.length, 'customer was', 'customers were')} billed with a discount that is over`;
		return [storyLine(letter, findings, findings.length === 0 ? 'no discount went on after its end' : text)];
	},

	matches(ledger, index, month) {
		const until = discountUntil(ledger, index);
		const isEnded = until !== undefined && billedOn(ledger, index, month) > until;
		return isEnded && isShort(ledger, index, month);
	},
	since(ledger, index, month, policy) {
		const issuedOn = issuedOnOf(ledger, firstInvoice(ledger, index, month));
		// What is owed for a period whose billing day is still to come may rise until then.
		const isSeen = expiredDiscount.matches(asOf(ledger, issuedOn), index, month, policy);
		return isSeen ? issuedOn : billedOn(ledger, index, month);
	},
	leakedCents: missingCents,

	why(ledger, index, month) {
		const [amount, price] = [firstAmountCents(ledger, index, month), contractedCents(ledger, index, month)];
		const until = formatDay(discountUntil(ledger, index) as Day);
		return `billed ${formatCents(amount, ledger.currency)} of ${formatCents(price, ledger.currency)} for the period from ${formatDay(billedOn(ledger, index, month))}, and the discount ended on ${until}`;
	},
	explain(ledger, index, month) {
		const [amount, price] = [firstAmountCents(ledger, index, month), contractedCents(ledger, index, month)];
		const [on, until] = [billedOn(ledger, index, month), discountUntil(ledger, index) as Day].map(formatDay);
		return {
			rule: 'billing day > last day of the discount, and amount < contracted price',
			seen: `billing day ${on} > ${until} · price ${formatMoney(price, ledger.currency)} > ${formatMoney(amount, ledger.currency)} billed`,
			cost: `${formatMoney(price, ledger.currency)} − ${formatMoney(amount, ledger.currency)} = ${formatMoney(price - amount, ledger.currency)}, the difference`,
		};
	},

	axis(ledger, index, month, policy) {
		const on = billedOn(ledger, index, month);
		const missing = `${formatMoney(missingCents(ledger, index, month), ledger.currency)} taken off`;
		return expiredDiscount.matches(ledger, index, month, policy)
			? {
					on,
					what: 'billing',
					trail: 'loss',
					words: () => [`${missing} by a discount that is over`, missing, 'discount over'],
					spoken: `Billed on ${writtenDay(on)} with a discount that is over, ${missing}`,
				}
			: undefined;
	},

	sql(_policy, _months, shape = usualShape) {
		const price = contractedSql(shape, billingDaySql(shape));
		return `-- Expired Discount: ${shape.hasDiscounts ? 'billed after the discount, and amount < contracted price' : 'these books hold no discount, so there is none'}.
SELECT i.subscription_id, i.invoice_id, ${billingDaySql(shape)} AS month, ${underbilledSinceSql(shape)} AS since, ${price} - i.amount AS leaked
FROM invoices AS i
JOIN subscriptions AS s ON s.subscription_id = i.subscription_id
${joinPlansSql(shape)}WHERE i.invoice_date <= CAST($1 AS DATE)
  AND ${shape.hasDiscounts ? `${billingDaySql(shape)} > s.discount_until` : 'FALSE'}
  AND i.amount < ${price}${contractedOnSql(shape)}${noCopySql(shape)}
ORDER BY since, i.subscription_id;`;
	},
};

function isOver({isContracted, isDiscountOver}: AgreedMonth): boolean {
	return isContracted && isDiscountOver;
}

/** Whether the period is contracted, and its first invoice falls short: a credit for another is none. */
function isShort(ledger: Ledger, index: number, month: Month): boolean {
	return (
		firstInvoice(ledger, index, month) !== noRow &&
		isDueForBilling(ledger, index, month) &&
		missingCents(ledger, index, month) > 0
	);
}

/** By how much the first invoice of the period falls short of the contracted price, in cents. */
function missingCents(ledger: Ledger, index: number, month: Month): number {
	return contractedCents(ledger, index, month) - firstAmountCents(ledger, index, month);
}
