import type {Day, Month} from '../domain/days.ts';

/** What a detector says of one month of one subscription. */
export type Finding = {
	readonly scenario: string;
	readonly customerId: number;
	readonly subscriptionId: number;
	/** `null` where the invoice is what is missing. */
	readonly invoiceId: number | null;
	/** The month that was or should have been billed. */
	readonly month: Month;
	/** The first day at whose close the rule matched. */
	readonly since: Day;
	/** Money lost; 0 where it is owed back instead. */
	readonly leakedCents: number;
	/** Money owed back to the customer: never added to what leaked. Absent where it is none. */
	readonly liabilityCents?: number;
};

/** Why a finding was made, in the parts that a reader checks one after the other. */
export type Explanation = {
	/** The rule, with the policy's numbers in it. */
	readonly rule: string;
	/** The values that matched it, and the arithmetic. */
	readonly seen: string;
	/** The money and how it is counted. */
	readonly cost: string;
};

/** What a leak marks on the day axis of an invoice. */
export type AxisMark = {
	readonly on: Day;
	/** What it marks: the billing day, a day on which payment is waited for, or the payment. */
	readonly what: 'billing' | 'waiting' | 'payment';
	/** How the days after it are drawn: as a loss, or as nothing at all. */
	readonly trail: 'loss' | 'nothing';
	/**
	 * What can be said in the days from it to the next mark, the longest first; nothing where that is none of its own.
	 * What lasts by the as-of day counts its first day too, as `daysSince` does.
	 */
	readonly words: (days: number, next: 'payment' | 'as-of' | 'other') => readonly string[];
	/** What is said aloud of it; a mark of the billing day is said alone, the others after the dates of the invoice. */
	readonly spoken: string;
};
