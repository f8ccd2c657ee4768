import type {BooksShape} from '../domain/books-shape.ts';
import type {BridgeLine} from '../domain/bridge-lines.ts';
import type {Day, Month} from '../domain/days.ts';
import type {Ledger} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import type {Standing} from '../domain/settlement.ts';
import type {AgreedMonth, BillingMonth, MonthDraws, YearDraws} from './billing-month.ts';
import type {AxisMark, Explanation, Finding} from './finding.ts';
import type {Hue, LeakHue} from './hues.ts';
import type {Span, StoryLine} from './story.ts';

/** How a scenario is explained to a learner, beside its one sentence. */
export type ScenarioTerm = {
	/** How it is decided. */
	readonly formula: string;
	/** What it is not, where the two are easily confused. */
	readonly boundary?: string;
};

/** What the entry of a leak says beyond that, a sentence each. */
export type LeakTerm = ScenarioTerm & {
	/** Two words for who has never heard of it. */
	readonly gist: string;
	/** What money is lost, and whether it can still be had. */
	readonly money: string;
	/** Where a reader sees it. */
	readonly seeing: string;
	/** What looks like it and is innocent. */
	readonly lookAlikes: string;
};

/** What every scenario says of itself, for the form, the help, the README and all screens. */
export type Scenario = {
	readonly id: string;
	readonly name: string;
	/** Its one short name, in tables, legends, filters and the form. */
	readonly shortName: string;
	/** Other names that people know it by; its id and its dial need not be among them. */
	readonly aliases?: readonly string[];
	/** One letter that stands for it in strips, stories and charts. */
	readonly letter: string;
	/** The colour of its letter and of its part of a chart; absent, it has none. No other leak has the same; noise that comes late shares one. */
	readonly hue?: Hue;
	/** One sentence: what happens to the data. */
	readonly explanation: string;
	readonly term: ScenarioTerm;
	/** The name of its rate among the settings and, with two dashes, on the command line. */
	readonly dial: string;
	readonly defaultPercent: number;
	/** Its rate in a year in which nobody checks. */
	readonly heavyPercent: number;
	/** What the rate is a percentage of. */
	readonly denominator: string;
	/** The option of a setting without which it strikes nothing. */
	readonly needs?: string;
	/** The option of a setting beside which it strikes hardly anybody, and why, completing «… strikes hardly anybody: ». */
	readonly rareWith?: {readonly option: string; readonly because: string};
	/** What a stretch of days brought of it, in words; what did not happen has a line with a count of 0. */
	readonly story: (seen: Seen) => readonly StoryLine[];
};

/** What there is to tell a story from. */
export type Seen = {
	/** As known at the close of its day. */
	readonly ledger: Ledger;
	/** Of a leak, its findings that were first seen in these days. */
	readonly findings: readonly Finding[];
	readonly days: Span;
	/** The detector's, where what lies ahead may be told. */
	readonly policy: Policy | undefined;
};

/** A scenario that lets a subscription begin within the first simulated year; struck are draws below the rate. */
export type JoiningScenario = Scenario & {
	readonly decision: Decision;
	/** The other draws that it reads. */
	readonly details: readonly string[];
	readonly strikes: (draws: MonthDraws, rate: number) => boolean;
	readonly startDay: (draws: MonthDraws) => Day;
};

/** A scenario that ends a subscription; struck are those with the smallest rank, as many as its rate says. */
export type CancellingScenario = Scenario & {
	/** The drawn day within the year (0 is the first). */
	readonly cancellationDay: (draws: YearDraws, year: number) => Day;
};

/** What a struck month is called, and what is said when turning the dial strikes more months or fewer: one, and several. */
export type Wording = {
	readonly one: string;
	readonly many: string;
	readonly appears: readonly [string, string];
	readonly vanishes: readonly [string, string];
};

/**
 * Which draw decides whether a scenario strikes, and which end of it: two that share a draw take one end each, so that
 * they never meet while their rates sum to at most 100 %.
 */
export type Decision = {
	readonly draw: string;
	readonly end: 'low' | 'high';
	/** Whether the draw is a subscription's, the same in every month; else each month has its own. */
	readonly isLasting?: true;
};

/** What one month holds on average, as far as the scenarios before this one on the list have decided; not whole numbers. */
export type ExpectedMonth = {
	/** Subscriptions active on the billing day. */
	readonly due: number;
	/** Invoices issued, and payments to be made on them. */
	readonly invoices: number;
	readonly payments: number;
	/** Months that nothing has struck yet. */
	readonly untouched: number;
	/** The share (0 … 1) of the decision's draw that is left: less than 1 where a scenario before shares the draw. */
	readonly free: number;
	/** Subscriptions that were cancelled before the billing day. */
	readonly cancelled: number;
	/** The share (0 … 1) of the months due that have agreed on something like this. */
	readonly shareOf: (is: (agreed: AgreedMonth) => boolean) => number;
};

/** A scenario that may strike any subscription in any month. */
export type MonthlyScenario = Scenario & {
	readonly hue: Hue;
	readonly words: Wording;
	/** Its rate in a month in which the payment gateway fails, where that makes a difference. */
	readonly outagePercent?: number;
	readonly decision: Decision;
	/** The other draws that it reads: how much, how late. A name that no scenario uses yet has draws of its own. */
	readonly details: readonly string[];
	/** The months that it may strike; without it, those that are contracted. */
	readonly applies?: (agreed: AgreedMonth) => boolean;
	/** Whether these draws are struck at this rate (0 … 1). A higher rate strikes all that a lower one does. */
	readonly strikes: (draws: MonthDraws, rate: number) => boolean;
	/** How many it strikes on average in a month: its rate (0 … 1) times its denominator. */
	readonly expected: (month: ExpectedMonth, rate: number) => number;
	/** What a struck month then lacks. */
	readonly takesAway: 'invoice' | 'payment' | 'nothing';
	/** Whether a struck month has a further invoice. */
	readonly makesCopies?: true;
	/** Where a struck month stands when its days are over, if no other month does. */
	readonly standing?: Standing;
	/**
	 * Why a month that no rule flags is innocent, where this scenario is what a reader would suspect or what it is;
	 * `undefined` where there is nothing to say of it.
	 */
	readonly whyNot?: At<string | undefined>;
	readonly inject: (month: BillingMonth, draws: MonthDraws) => void;
};

/** The place a question is about: one subscription (by its position in the ledger) and one month. */
type At<Result> = (ledger: Ledger, index: number, month: Month, policy: Policy) => Result;

/** A scenario that loses money, with the rule that detects it. The rule reads the as-of ledger alone. */
export type Leak = MonthlyScenario & {
	readonly hue: LeakHue;
	readonly term: LeakTerm;
	/** The line of the revenue bridge that its money moves: of what is taken off, it makes more. */
	readonly line: BridgeLine['key'];
	/** Whether a subscription that was struck can never cancel. */
	readonly keepsActive: boolean;
	/** The signature: whether the month matches the rule at the close of the ledger's day. */
	readonly matches: At<boolean>;
	/** The first day at whose close the rule sees a month that is struck; of a match, the finding's `since`. */
	readonly since: At<Day>;
	/** Whether its money is owed back to the customer: counted apart from what leaks. */
	readonly isLiability?: true;
	/** The money lost in a struck month, or owed back, in cents. */
	readonly leakedCents: At<number>;
	/** Which invoice a finding is about, as a row of the ledger, if there is one; without it, the month's first. */
	readonly invoiceRow?: At<number>;
	/** One sentence for a finding, from the finding's own values and the ledger's. */
	readonly why: At<string>;
	readonly explain: At<Explanation>;
	/** Its mark in the life of the month's invoice: as it is known, or as it is to come if nothing happens before. */
	readonly axis: At<AxisMark | undefined>;
	/**
	 * The signature as a query over the exported tables, in the dialect that PostgreSQL and DuckDB share. `$1` is the as-of day.
	 * Returns subscription_id, invoice_id, month (its billing day), since, leaked. It reads what books of this shape hold, and
	 * is the same for all books without anything unusual, which `shape` stands for where it is not given.
	 */
	readonly sql: (policy: Policy, months: number, shape?: BooksShape) => string;
};
