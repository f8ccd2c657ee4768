import type {KeptBooks} from '../domain/kept-books.ts';
import type {Settings} from '../simulation/settings.ts';

/** The shape of run files that this version writes. Older ones are migrated when read, newer ones refused. */
export const schemaVersion = 4;

/** What the detector had found by the as-of day, of one scenario. */
export type LeakSummary = {
	readonly count: number;
	readonly leakedCents: number;
	/** Money owed back to customers; absent where there is none. */
	readonly liabilityCents?: number;
};

/** What a run says of one scenario. */
export function summaryOf({summary}: Pick<Run, 'summary'>, scenario: string): LeakSummary {
	return summary[scenario] ?? {count: 0, leakedCents: 0};
}

/** All that was found in a run, and what of its money is owed back. */
export function totalOf({summary}: Pick<Run, 'summary'>): Required<LeakSummary> {
	const all = Object.values(summary);
	return {
		count: all.reduce((sum, {count}) => sum + count, 0),
		leakedCents: all.reduce((sum, {leakedCents}) => sum + leakedCents, 0),
		liabilityCents: all.reduce((sum, {liabilityCents = 0}) => sum + liabilityCents, 0),
	};
}

/** A saved run: what decides a simulated year, where its reader stood, and what was seen there. The ledger is replayed. */
export type Run = {
	readonly schemaVersion: typeof schemaVersion;
	/** A random UUID that stays through changes of name, note and content. */
	readonly id: string;
	/** 1 when saved first, one more with every change. */
	readonly revision: number;
	/** As `parseRunName` gives it; no other run of the store has one that counts as the same. */
	readonly name: string;
	/** Free text of one line, at most `longestNote` characters; may be empty. */
	readonly note: string;
	/** `YYYY-MM-DDTHH:mm:ss.sssZ` */
	readonly savedAt: string;
	/** The engine that simulated what `summary` and `digest` tell of. */
	readonly engineVersion: string;
	readonly settings: Settings;
	/** The books from outside that it is of; of the settings only how they are judged counts then. Absent for a simulated year. */
	readonly books?: KeptBooks | undefined;
	/** `YYYY-MM-DD`, a day of the settings' timeline. */
	readonly asOf: string;
	/** The screen its reader was on: a lower-case word. One that the program doesn't have stands for its first. */
	readonly screen: string;
	/** The customer who was selected, if any. */
	readonly customerId: number | null;
	/** What its reader takes months for, `month` as `YYYY-MM`, `as` the id of a leak or `innocent`; by customer, then by month. */
	readonly marks: readonly {readonly customerId: number; readonly month: string; readonly as: string}[];
	/** By scenario id, what the detector found by `asOf`. A leak that is off by default is named only where it was found. */
	readonly summary: Readonly<Record<string, LeakSummary>>;
	/** `sha256:` and 64 hexadecimal digits, over the whole ledger; of books from outside over all that was read. */
	readonly digest: string;
};

/** What a caller of the store says of a run; the store adds the rest. */
export type RunDraft = Omit<Run, 'schemaVersion' | 'id' | 'revision'>;

export const longestNote = 1000;

/** What a note must be: completes «a run's note takes ». */
export const noteExpects = `at most ${longestNote} characters without control characters`;

/** A run file larger than this is refused unread: the largest honest one, with as many marks as are kept, has half as many. */
export const mostRunBytes = 1_000_000;
