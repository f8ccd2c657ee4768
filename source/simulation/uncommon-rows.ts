import type {Facts} from '../domain/facts.ts';
import {noRow} from '../domain/facts.ts';
import type {Ledger} from '../domain/ledger.ts';

/**
 * What a simulated ledger holds beside one invoice a period and one payment on it, in lines, customer by customer: further
 * rows, and what was agreed on. Most ledgers have none. The texts of blocks of customers are those of the whole, in any split.
 */
export function* uncommonRows({facts, firstId, months}: Ledger): Generator<string> {
	const {agreements, nextInvoice, nextPayment} = facts;
	if (agreements === undefined && nextInvoice === undefined && nextPayment === undefined) {
		return;
	}

	for (let index = 0; index < facts.plan.length; index++) {
		yield agreedText(facts, firstId + index, index);
		for (let slot = index * months; slot < (index + 1) * months; slot++) {
			yield furtherText(facts, `${firstId + index}/${slot - index * months}`, slot);
		}
	}
}

/** The rows of a slot but for its first invoice's first payment. */
function furtherText(
	{issuedOn, amountCents, nextInvoice, paidOn, paidCents, nextPayment}: Facts,
	name: string,
	slot: number,
): string {
	let text = '';
	for (let invoice = slot; invoice !== noRow; invoice = nextInvoice?.[invoice] ?? noRow) {
		text += invoice === slot ? '' : ` invoice ${issuedOn[invoice]} ${amountCents[invoice]}`;
		for (let payment = invoice; payment !== noRow; payment = nextPayment?.[payment] ?? noRow) {
			text += payment === slot ? '' : ` payment ${paidOn[payment]} ${paidCents[payment]}`;
		}
	}

	return text === '' ? '' : `${name}${text}\n`;
}

function agreedText({agreements}: Facts, id: number, index: number): string {
	if (agreements === undefined) {
		return '';
	}

	const {priceCents, stepsFrom, stepOn, stepCents, discountBasisPoints, discountUntil} = agreements;
	const [first, end] = [stepsFrom[index] as number, stepsFrom[index + 1] as number];
	const steps = [...stepOn.subarray(first, end)].map((on, at) => `${on} ${stepCents[first + at]}`);
	return `${id} agreed ${priceCents[index]} ${discountBasisPoints[index]} ${discountUntil[index]} ${steps.join(' ')}\n`;
}
