import type {Books} from '../../source/books/books.ts';
import {type BillingRule, billingDayIn} from '../../source/domain/billing-period.ts';
import type {Currency} from '../../source/domain/currency.ts';
import {type Day, parseDay} from '../../source/domain/days.ts';
import {finishLedger} from './finish-ledger.ts';
import {addInvoice, addPayment, addSubscription, type LedgerDraft, startLedger} from './ledger-draft.ts';

type Wanted = {
	readonly name: string;
	readonly currency: Currency;
	readonly firstMonth: number;
	readonly endMonth: number;
	readonly day: string;
	readonly subscriptions: number;
	readonly hasNames?: boolean;
};

const rules: readonly BillingRule[] = ['anniversary', 'first', 'calendar'];

/** Books as somebody may bring them: texts as identifiers, no price list, several subscriptions of a customer, monthly and yearly billing, and every way in which a period can go wrong. */
export function someBooks(wanted: Partial<Wanted> = {}): Books {
	const {currency, firstMonth, endMonth, day, subscriptions, name, hasNames}: Wanted = {
		name: 'books-of-2022',
		currency: {code: 'KWD', decimals: 3},
		firstMonth: -22,
		endMonth: 8,
		day: '2024-08-31',
		subscriptions: 40,
		...wanted,
	};
	const draft = startLedger({
		plans: [{planId: 1, name: '', monthlyPriceCents: 0}],
		currency,
		termsDays: 21,
		firstMonth,
		endMonth,
	});
	const last = parseDay(day) as Day;
	for (let index = 0; index < subscriptions; index++) {
		addOne(draft, index, last);
	}

	return {
		name,
		ledger: finishLedger(draft, last),
		truth: undefined,
		arePaymentDatesUnknown: false,
		command: ['leaktui', 'open', name],
		...(hasNames && {
			names: Array.from({length: subscriptions}, (_, index) => `Firm ${Math.floor(index / 2) + 1} & Söhne`),
		}),
		intake: {
			tables: [
				{
					table: 'subscriptions',
					file: 'subs.csv',
					rows: subscriptions + 1,
					kept: subscriptions,
					setAside: [{reason: 'with the identifier of an earlier row', count: 1, lines: [7]}],
				},
				{
					table: 'invoices',
					file: 'invoices.csv',
					rows: draft.invoices.id.length + 5,
					kept: draft.invoices.id.length,
					columns: ['invoice_no', 'subscription', 'issued', 'total_amount', 'remark'],
					setAside: [
						{reason: 'of no subscription that is there', count: 3, lines: [12, 98, 1204]},
						{
							reason: 'with an amount that can’t be read',
							count: 2,
							lines: [44, 45],
							cells: [
								['R-0044', 'sub-7', '2022-04-01', 'ten', 'asked for twice on the telephone, then by letter'],
								['R-0045', 'sub-8', '2022-04-01', '=HYPERLINK("http://example.com")', '\u001B[2Jpaid\u202E'],
							],
						},
					],
				},
				{
					table: 'payments',
					file: 'payments.csv',
					rows: draft.payments.id.length,
					kept: draft.payments.id.length,
					setAside: [],
				},
			],
		},
	};
}

/** A subscription with its invoices and payments: what goes wrong follows from its number and the month's. */
function addOne(draft: LedgerDraft, index: number, last: Day): void {
	const {firstMonth, endMonth, termsDays} = draft.frame as {firstMonth: number; endMonth: number; termsDays: number};
	const start = (parseDay('2021-11-03') as Day) + ((index * 37) % 700);
	const rule = rules[index % rules.length] as BillingRule;
	const everyMonths = index % 7 === 3 ? 12 : 1;
	const priceCents = (everyMonths === 12 ? 250_000 : 25_000) + index * 500;
	const cancelledOn = index % 9 === 4 ? start + 500 : undefined;
	const subscription = addSubscription(draft, {
		startedOn: start,
		...(cancelledOn !== undefined && {cancelledOn}),
		priceCents,
		rule,
		everyMonths,
		customer: Math.floor(index / 2) + 1,
		customerId: `ACME-${String(Math.floor(index / 2) + 1).padStart(3, '0')}`,
		id: `sub_${String(index + 1).padStart(4, '0')}`,
	});
	for (let month = firstMonth; month < endMonth; month++) {
		const on = billingDayIn({rule, everyMonths, anchorOn: start}, month);
		const fate = (index * 31 + month * 17 + 4000) % 41;
		if (on < start || on > Math.min(last, cancelledOn ?? last) || fate === 0) {
			continue;
		}

		const amountCents = fate === 1 ? priceCents - 1000 : priceCents;
		const id = `INV/${month + 100}/${index + 1}`;
		const invoice = addInvoice(draft, subscription, {issuedOn: on, dueOn: on + termsDays, amountCents, month, id});
		if (fate === 2) {
			addInvoice(draft, subscription, {issuedOn: on, dueOn: on + termsDays, amountCents, month, id: `${id}-copy`});
		}

		const pays = (paidOn: Day, cents: number, nth: number) => {
			if (paidOn <= last) {
				addPayment(draft, invoice, {paidOn, amountCents: cents, id: `pay_${id}_${nth}`});
			}
		};
		if (fate !== 3) {
			pays(on + (fate % 10 === 4 ? termsDays + 12 : fate % 20), fate === 5 ? amountCents - 2500 : amountCents, 1);
		}

		if (fate === 6) {
			pays(on + 25, amountCents, 2);
		}
	}
}

/** Over ninety months, in a currency without decimals, and of two subscriptions a customer with names. */
export function longBooks(): Books {
	return someBooks({
		name: 'Jahre 2017–2024',
		currency: {code: 'JPY', decimals: 0},
		firstMonth: -84,
		endMonth: 8,
		day: '2024-09-20',
		subscriptions: 14,
		hasNames: true,
	});
}
