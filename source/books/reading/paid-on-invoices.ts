import {counted} from '../../domain/counted.ts';
import {never} from '../../domain/days.ts';
import {absentDay} from '../source.ts';
import type {Context} from './context.ts';
import type {InvoiceRows} from './read-invoices.ts';
import {isKept} from './sieve.ts';

/** Payments as invoices themselves tell of them, in columns; `invoice` is the invoice's row. */
export type ToldPayments = {
	readonly invoice: Int32Array;
	readonly paidOn: Int32Array;
	readonly amountCents: Float64Array;
	/** Whether no day of them is known: they count from their invoices' days on. */
	readonly areDatesUnknown: boolean;
};

/**
 * What was paid, where invoices say it and no table of payments does: by the amount paid, as far as the status does not say
 * that it failed; where there is none, in full by the status. Whoever was refunded has paid.
 */
export function paidOnInvoices(context: Context, invoices: InvoiceRows): ToldPayments {
	const {rows, sieve, amountCents, issuedOn, paidCents, paidOn, status} = invoices;
	const invoice: number[] = [];
	const days: number[] = [];
	const amounts: number[] = [];
	let [refunded, withoutDay] = [0, 0];
	for (let row = 0; row < rows; row++) {
		if (!isKept(sieve, row)) {
			continue;
		}

		const amount = amountCents[row] as number;
		const meaning = status?.(row);
		const cents = centsPaid(meaning, amount, paidCents?.[row], paidOn?.[row]);
		refunded += Number(meaning === 'refunded');
		if (cents !== 0) {
			const day = paidOn?.[row] ?? absentDay;
			const isKnown = day !== absentDay && day !== never;
			invoice.push(row);
			days.push(isKnown ? Math.max(day, issuedOn[row] as number) : (issuedOn[row] as number));
			amounts.push(cents);
			withoutDay += Number(!isKnown);
		}
	}

	if (refunded > 0) {
		context.notes.push(`${counted(refunded, 'invoice')} refunded: counted as paid, for what was given back is no leak`);
	}

	return {
		invoice: Int32Array.from(invoice),
		paidOn: Int32Array.from(days),
		amountCents: Float64Array.from(amounts),
		areDatesUnknown: paidOn === undefined || withoutDay > 0,
	};
}

function centsPaid(
	meaning: string | undefined,
	amount: number,
	paidCents: number | undefined,
	paidOn: number | undefined,
): number {
	if (meaning === 'failed' || meaning === 'void') {
		return 0;
	}

	if (meaning === 'refunded') {
		return amount;
	}

	if (paidCents !== undefined && !Number.isNaN(paidCents)) {
		return paidCents;
	}

	const isDated = paidOn !== undefined && paidOn !== absentDay && paidOn !== never;
	return meaning === 'paid' || (isDated && meaning !== 'open') ? amount : 0;
}
