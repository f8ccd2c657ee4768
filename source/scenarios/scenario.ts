import type {Day, Month} from '../domain/days.ts';
import type {Ledger} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';

/** The random draws of one subscription's month, each in [0, 1). What each decides is said by the scenarios that read it. */
export type MonthDraws = {
	/** Is the invoice created? */
	billing: number;
	/** Is the invoice never paid? */
	nonpayment: number;
	/** How is it paid: the low end pays short, the high end pays late, so the two never meet. */
	settlement: number;
	/** How much of a short payment is missing. */
	shortfall: number;
	/** How many days after the due date a late payment comes. */
	daysLate: number;
	/** On which day within terms a timely payment comes. */
	payday: number;
};

/** One subscription's month while it is being simulated; scenarios change it in place. */
export type BillingMonth = {
	readonly billedOn: Day;
	readonly dueOn: Day;
	readonly graceDays: number;
	/** 0 when no invoice is created. */
	amountCents: number;
	/** `never` when no payment is made. */
	paidOn: Day;
	paidCents: number;
};

/** What every scenario says of itself, for the form, the help and the README. */
export type ScenarioText = {
	readonly id: string;
	readonly name: string;
	/** One sentence: what happens to the data. */
	readonly explanation: string;
	/** The name of its rate among the settings and, with two dashes, on the command line. */
	readonly dial: string;
	readonly defaultPercent: number;
	/** What the rate is a percentage of. */
	readonly denominator: string;
};

/** What a struck month is called, and what is said when turning the dial strikes more months or fewer: one, and several. */
export type Wording = {
	readonly one: string;
	readonly many: string;
	readonly appears: readonly [string, string];
	readonly vanishes: readonly [string, string];
};

/** A scenario that may strike any subscription in any month. */
export type MonthlyScenario = ScenarioText & {
	readonly words: Wording;
	/** Whether these draws are struck at this rate (0 … 1). A higher rate strikes all that a lower one does. */
	readonly strikes: (draws: MonthDraws, rate: number) => boolean;
	readonly inject: (month: BillingMonth, draws: MonthDraws) => void;
};

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
	readonly leakedCents: number;
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

/** The place a question is about: one subscription (by its position in the ledger) and one month. */
type At<Result> = (ledger: Ledger, index: number, month: Month, policy: Policy) => Result;

/** A scenario that loses money, with the rule that detects it. The rule reads the as-of ledger alone. */
export type Leak = MonthlyScenario & {
	/** One letter that stands for the leak in strips and charts. */
	readonly letter: string;
	/** Two or three words for tables. */
	readonly shortName: string;
	/** Whether a subscription that was struck can never cancel. */
	readonly keepsActive: boolean;
	/** The signature: whether the month matches the rule at the close of the ledger's day. */
	readonly matches: At<boolean>;
	/** The first day at whose close the rule sees a month that is struck; of a match, the finding's `since`. */
	readonly since: At<Day>;
	/** The money lost in a struck month, in cents. */
	readonly leakedCents: At<number>;
	/** One sentence for a finding, from the finding's own values and the ledger's. */
	readonly why: At<string>;
	readonly explain: At<Explanation>;
	/**
	 * The signature as a query over the exported tables, in the dialect that PostgreSQL and DuckDB share. `$1` is the as-of day.
	 * Returns subscription_id, invoice_id, month (its billing day), since, leaked.
	 */
	readonly sql: (policy: Policy, months: number) => string;
};
