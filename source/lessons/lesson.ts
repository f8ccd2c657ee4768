/** What a fact of the screen, or a figure of the books, can be compared with. */
export type Value = string | number | boolean | readonly string[];

/** How a fact is held against a value. */
export const operators = ['is', 'is-not', 'at-least', 'at-most', 'has', 'lacks', 'one-of'] as const;

export type Operator = (typeof operators)[number];

/** One thing that must hold: the fact at a path of the whitelist. Texts of the value may hold figures in braces. */
export type Condition = {readonly path: string; readonly op: Operator; readonly value: Value};

/** A choice of a prediction; right is the first whose `when` holds in the books. */
export type Choice = {readonly say: string; readonly when: string};

/** What a step asks for. It has at most one such task; a step without one is read. */
export type Task =
	/** The conditions hold, however the learner got there. */
	| {readonly kind: 'do'; readonly goal: readonly Condition[]}
	/** A customer's page is open for which the conditions hold: any such customer. */
	| {readonly kind: 'find'; readonly goal: readonly Condition[]}
	/** A query is written that scores at least so much, 0 … 1: the smaller one of precision and recall. */
	| {readonly kind: 'sql'; readonly scenario: string; readonly least: number; readonly goal: readonly Condition[]}
	/** A number is foretold: right within `tolerance`, in units of the figure (dollars, percent, days) or, with a percent sign, of the answer. */
	| {readonly kind: 'number'; readonly ask: string; readonly answer: string; readonly tolerance: Tolerance}
	/** One of several sentences is. */
	| {readonly kind: 'choice'; readonly ask: string; readonly choices: readonly Choice[]}
	/** So many customers are, each of which is to be one of the figure's. */
	| {readonly kind: 'customers'; readonly ask: string; readonly answer: string; readonly count: number};

export type Prediction = Extract<Task, {kind: 'number' | 'choice' | 'customers'}>;

export type Tolerance = {readonly amount: number; readonly isShare: boolean};

export type Step = {
	readonly id: string;
	readonly say: string;
	readonly task: Task | undefined;
	/** Told one by one when asked for. */
	readonly hints: readonly string[];
	/** What to do, in words; of a prediction, empty: its answer is computed. */
	readonly solution: string;
	/** The keys that do it: what the walk of a lesson presses. */
	readonly play: readonly string[];
	/** Told after success. */
	readonly reveal: string;
};

/** Settings by option, as the command line takes them, on top of others. */
export type Options = Readonly<Record<string, string>>;

export type Lesson = {
	/** A word of letters, digits and dashes. */
	readonly id: string;
	readonly title: string;
	/** How long it takes, about. */
	readonly minutes: number;
	/** Lessons that come before it, by id. */
	readonly needs: readonly string[];
	readonly isSkippable: boolean;
	/** What the teacher says of it in the list. */
	readonly note: string;
	readonly start: {
		readonly options: Options;
		/** `2024-05`, `2024-05-14` or `close-out`. */
		readonly asOf: string;
		readonly screen: string;
		readonly level: string;
	};
	/** Other books that figures can be read from, by name: the start's with these options, or a preset, on top. */
	readonly books: Readonly<Record<string, {readonly preset?: string; readonly options: Options}>>;
	readonly steps: readonly Step[];
};

/** What is wrong with a lesson, and where: lines and columns begin at 1. */
export type Fault = {readonly line: number; readonly column: number; readonly sentence: string};

/** Whether the step asks to foretell something. */
export function isPrediction(task: Task | undefined): task is Prediction {
	return task !== undefined && (task.kind === 'number' || task.kind === 'choice' || task.kind === 'customers');
}
