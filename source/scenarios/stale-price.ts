import {usualShape} from '../domain/books-shape.ts';
import {contractedCents, discountUntil} from '../domain/contract.ts';
import {counted} from '../domain/counted.ts';
import {formatDay, type Month} from '../domain/days.ts';
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

const letter = 'S';
const draw = 'stale price';

/**
 * Stale Price: prices rise, and a subscription goes on being billed at its old one.
 * Signature: the first invoice of a contracted period asks for less than the price contracted on its billing day, and no
 * discount has ended that would explain it.
 */
export const stalePrice: Leak = {
	id: 'stale-price',
	name: 'Stale Price',
	shortName: 'stale',
	letter,
	hue: 'pink',
	explanation: 'A subscription that is still billed at its old price after prices have risen.',
	term: {
		gist: 'still the old price',
		money: 'The difference to the contracted price, once for every month billed too low; it can still be billed.',
		seeing: 'An invoice below the price contracted on its billing day, month after month since the rise.',
		lookAlikes: 'A period that began before the rise, and a discount that still runs: both are as agreed.',
		formula: 'stale: amount < price contracted on the billing day, and no discount has ended',
		boundary: 'The invoice of a period that began before the rise is right at the old price.',
	},
	dial: 'stale-price',
	defaultPercent: 0,
	heavyPercent: 0,
	denominator: 'subscriptions billed after a rise',
	needs: 'price-rise',
	rareWith: {option: 'discount', because: 'whose discount is over is billed too little by Expired Discount alone'},
	words: {
		one: 'a stale price',
		many: 'stale prices',
		appears: ['invoice keeps the old price', 'invoices keep the old price'],
		vanishes: ['stale price is put right', 'stale prices are put right'],
	},
	line: 'underbilledCents',
	keepsActive: false,

	decision: {draw, end: 'low', isLasting: true},
	details: [],
	applies: isRaised,
	strikes: (draws, rate) => (draws[draw] as number) < rate,
	expected: ({untouched, shareOf}, rate) => untouched * shareOf(isRaised) * rate,
	takesAway: 'nothing',
	inject(month) {
		month.amountCents = month.firstPriceCents;
		month.paidCents = month.amountCents;
	},

	story({findings}) {
		const text = `${counted(findings.length, 'customer was', 'customers were')} billed at the old price`;
		return [storyLine(letter, findings, findings.length === 0 ? 'no invoice kept an old price' : text)];
	},

	matches(ledger, index, month) {
		if (!isShort(ledger, index, month)) {
			return false;
		}

		const until = discountUntil(ledger, index);
		return until === undefined || billedOn(ledger, index, month) <= until;
	},
	since(ledger, index, month, policy) {
		const issuedOn = issuedOnOf(ledger, firstInvoice(ledger, index, month));
		// An invoice written before its billing day is only wrong once the rise is known.
		return stalePrice.matches(asOf(ledger, issuedOn), index, month, policy) ? issuedOn : billedOn(ledger, index, month);
	},
	leakedCents: missingCents,

	why(ledger, index, month) {
		const [amount, price] = [firstAmountCents(ledger, index, month), contractedCents(ledger, index, month)];
		return `billed ${formatCents(amount, ledger.currency)} for the period from ${formatDay(billedOn(ledger, index, month))}, when the price was ${formatCents(price, ledger.currency)}`;
	},
	explain(ledger, index, month) {
		const [amount, price] = [firstAmountCents(ledger, index, month), contractedCents(ledger, index, month)];
		const on = formatDay(billedOn(ledger, index, month));
		return {
			rule: 'amount < price contracted on the billing day, and no discount has ended',
			seen: `billing day ${on} · price then ${formatMoney(price, ledger.currency)} > ${formatMoney(amount, ledger.currency)} billed`,
			cost: `${formatMoney(price, ledger.currency)} − ${formatMoney(amount, ledger.currency)} = ${formatMoney(price - amount, ledger.currency)}, the difference`,
		};
	},

	axis(ledger, index, month, policy) {
		const on = billedOn(ledger, index, month);
		const missing = `${formatMoney(missingCents(ledger, index, month), ledger.currency)} below the price`;
		return stalePrice.matches(ledger, index, month, policy)
			? {
					on,
					what: 'billing',
					trail: 'loss',
					words: () => [missing, 'old price'],
					spoken: `Billed at the old price on ${writtenDay(on)}, ${missing}`,
				}
			: undefined;
	},

	sql: (
		_policy,
		_months,
		shape = usualShape,
	) => `-- Stale Price: amount < price contracted on the billing day, and no discount has ended.
SELECT i.subscription_id, i.invoice_id, ${billingDaySql(shape)} AS month, ${underbilledSinceSql(shape)} AS since, ${contractedSql(shape, billingDaySql(shape))} - i.amount AS leaked
FROM invoices AS i
JOIN subscriptions AS s ON s.subscription_id = i.subscription_id
${joinPlansSql(shape)}WHERE i.invoice_date <= CAST($1 AS DATE)
  AND i.amount < ${contractedSql(shape, billingDaySql(shape))}${
		shape.hasDiscounts ? `\n  AND (s.discount_until IS NULL OR ${billingDaySql(shape)} <= s.discount_until)` : ''
	}${contractedOnSql(shape)}${noCopySql(shape)}
ORDER BY since, i.subscription_id;`,
};

function isRaised({isContracted, hasRisen, isDiscountOver}: AgreedMonth): boolean {
	return isContracted && hasRisen && !isDiscountOver;
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
