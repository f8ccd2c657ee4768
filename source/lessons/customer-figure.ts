import {customerName} from '../domain/customers.ts';
import {type Month, never} from '../domain/days.ts';
import {cancelledOn, invoiceAt, isActive, monthsBegun, paymentAt, planOf, subscriptionCount} from '../domain/ledger.ts';
import {standingOf} from '../domain/settlement.ts';
import {monthName} from '../domain/written-days.ts';
import {leaks} from '../scenarios/index.ts';
import {scenarioNamed} from '../scenarios/scenario-named.ts';
import {booksPolicy} from '../simulation/settings.ts';
import type {BooksAt, Figure} from './figure.ts';

/**
 * `customer(WHO).WHAT`, or `customer(WHO).MONTH.WHAT`. WHO is a number, a leak, a standing like paid-late, or cancelled, and
 * after a comma which one of them, 1 first; the month is then that of the leak or the standing.
 */
export function customerFigure(name: string, books: BooksAt): Figure | undefined {
	const match = /^customer\(\s*([\w -]+?)\s*(?:,\s*(\d+)\s*)?\)\.(?:(\w+)\.)?([\w-]+)$/.exec(name);
	const place = match && placeOf(match[1] as string, Number(match[2] ?? 1), books);
	if (!match || !place) {
		return undefined;
	}

	const named = match[3];
	const month = named === undefined ? place.month : monthNamed(named, books);
	return month === undefined || month < 0 ? undefined : figureAt(match[4] as string, {...place, month}, books);
}

type Place = {readonly id: number; readonly month: Month};

function monthNamed(text: string, {ledger}: BooksAt): Month {
	return Array.from({length: Math.min(12, ledger.months)}, (_, at) => monthName(at).toLowerCase()).indexOf(text);
}

function placeOf(who: string, nth: number, {ledger, findings, settings}: BooksAt): Place | undefined {
	if (/^\d+$/.test(who)) {
		const id = Number(who);
		return id >= 1 && id <= subscriptionCount(ledger) ? {id, month: 0} : undefined;
	}

	const leak = scenarioNamed(who, leaks);
	if (leak) {
		const finding = findings.filter(({scenario}) => scenario === leak.id)[nth - 1];
		return finding && {id: finding.customerId, month: finding.month};
	}

	let seen = 0;
	for (let month = 0; month < monthsBegun(ledger); month++) {
		for (let index = 0; index < subscriptionCount(ledger); index++) {
			const isHere =
				who === 'cancelled'
					? month === 0 && !isActive(ledger, index)
					: standingOf(ledger, index, month, booksPolicy(settings)) === who;
			if (isHere && ++seen === nth) {
				return {id: ledger.firstId + index, month};
			}
		}
	}

	return undefined;
}

function figureAt(what: string, {id, month}: Place, {ledger, findings}: BooksAt): Figure | undefined {
	const index = id - ledger.firstId;
	const invoice = invoiceAt(ledger, index, month);
	const payment = paymentAt(ledger, index, month);
	const finding = findings.find((each) => each.customerId === id && each.month === month);
	const money = (value: number | undefined): Figure | undefined =>
		value === undefined ? undefined : {kind: 'money', value};
	const day = (value: number | undefined): Figure | undefined =>
		value === undefined || value === never ? undefined : {kind: 'day', value};
	switch (what) {
		case 'id':
			return {kind: 'customer', value: id};
		case 'name':
			return {kind: 'text', value: customerName(id)};
		case 'plan':
			return {kind: 'text', value: planOf(ledger, index).name};
		case 'price':
			return money(planOf(ledger, index).monthlyPriceCents);
		case 'month':
			return {kind: 'month', value: month};
		case 'cancelled':
			return day(cancelledOn(ledger, index));
		case 'issued':
			return day(invoice?.issuedOn);
		case 'due':
			return day(invoice?.dueOn);
		case 'amount':
			return money(invoice?.amountCents);
		case 'paid':
			return money(payment?.amountCents);
		case 'paid-on':
			return day(payment?.paidOn);
		case 'since':
			return day(finding?.since);
		case 'leaked':
			return money(finding?.leakedCents);
		default:
			return undefined;
	}
}
