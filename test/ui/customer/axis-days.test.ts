import {expect, test} from 'vitest';
import {asOf, monthsBegun, subscriptionCount} from '../../../source/domain/ledger.ts';
import {standingOf} from '../../../source/domain/settlement.ts';
import {booksPolicy, defaultSettings} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import {axisDaysOf, axisPoints} from '../../../source/ui/customer/axis-days.ts';

const rates = {ghost: 10, zombie: 10, leaky: 15, late: 20, churn: 20};
const {ledger, settings} = simulate({...defaultSettings, customers: 60, rates});
const books = booksPolicy(settings);

test('every month of every standing has the marks that belong to it', () => {
	const marks: Record<string, Set<string>> = {};
	for (let day = ledger.day; day > ledger.day - 120; day -= 7) {
		const view = asOf(ledger, day);
		for (let index = 0; index < subscriptionCount(view); index++) {
			for (let month = 0; month < monthsBegun(view); month++) {
				const days = axisDaysOf(view, index, month, books);
				const standing = standingOf(view, index, month, books);
				const kinds = days ? axisPoints(days).map(({letter, isAhead}) => (isAhead ? `(${letter})` : letter)) : ['none'];
				marks[standing] ??= new Set();
				marks[standing].add(kinds.filter((kind) => kind !== '').join(' '));
			}
		}
	}

	expect(Object.fromEntries(Object.entries(marks).map(([standing, kinds]) => [standing, [...kinds].sort()]))).toEqual({
		'not-due': ['none'],
		unbilled: ['G'],
		open: ['I (D) (Z)'],
		// Of those who pay late, some cancel before: their unpaid invoice will be no zombie.
		overdue: ['I D', 'I D (Z)'],
		zombie: ['I D Z'],
		'short-paid': ['I D P', 'I P (D)', 'I P D'],
		paid: ['I $ (D)', 'I $ D', 'I D $'],
		'paid-late': ['I D $'],
	});
});

test('a detector without grace shows the days on which a late payer was flagged', () => {
	const strict = {graceDays: 0, looksAtStatus: true};
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		for (let month = 0; month < 12; month++) {
			if (standingOf(ledger, index, month, strict) === 'paid-late') {
				const days = axisDaysOf(ledger, index, month, strict);
				const late = (days?.paidOn ?? 0) - (days?.dueOn ?? 0);
				expect(days?.leaks.find(({what}) => what === 'waiting')?.on).toBe(
					late > 1 ? (days?.dueOn ?? 0) + 1 : undefined,
				);
			}
		}
	}
});
