import type {Month} from '../../domain/days.ts';
import type {Ledger} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {type Standing, standingOf} from '../../domain/settlement.ts';

type EvidenceMark = {readonly letter: string; readonly meaning: string};

/** Nobody is ever past this grace: no rule is applied. */
const endless: Policy = {graceDays: Number.POSITIVE_INFINITY, looksAtStatus: true};

const overdue: EvidenceMark = {letter: '!', meaning: 'overdue'};

/** How a month looks by invoices, payments, dates and status alone. All are signs or small letters: a capital is a reader's own mark. */
const marks: Readonly<Record<Exclude<Standing, 'not-begun'>, EvidenceMark>> = {
	paid: {letter: '·', meaning: 'paid'},
	'paid-late': {letter: 'l', meaning: 'late'},
	open: {letter: 'o', meaning: 'open'},
	overdue,
	zombie: overdue,
	'short-paid': {letter: 'p', meaning: 'part-paid'},
	unbilled: {letter: 'n', meaning: 'no invoice'},
	'not-due': {letter: '-', meaning: 'not billed'},
};

/** The letters in the order of a legend. */
export const evidenceLegend: readonly EvidenceMark[] = [...new Set(Object.values(marks))];

/** How one month looks; `undefined` before it begins. */
export function evidenceMark(ledger: Ledger, index: number, month: Month): EvidenceMark | undefined {
	const standing = standingOf(ledger, index, month, endless);
	return standing === 'not-begun' ? undefined : marks[standing];
}
