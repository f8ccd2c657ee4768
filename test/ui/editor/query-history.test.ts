import {expect, test} from 'vitest';
import {historyOf, newer, older, remembered} from '../../../source/ui/editor/query-history.ts';

const three = ['SELECT 1', 'SELECT amount\nFROM invoices', 'FROM plans'].reduce(remembered, historyOf([]));

test('older ones come one after the other, and the text that was being written comes back', () => {
	const first = older(three, 'half');
	expect(first?.text).toBe('FROM plans');
	const second = older(first?.history ?? three, 'FROM plans');
	expect(second?.text).toBe('SELECT amount\nFROM invoices');
	const third = older(second?.history ?? three, '');
	expect(third?.text).toBe('SELECT 1');
	expect(older(third?.history ?? three, '')).toBeUndefined();
	const back = [third, second].map((step) => newer(step?.history ?? three)?.text);
	expect(back).toEqual(['SELECT amount\nFROM invoices', 'FROM plans']);
	expect(newer(first?.history ?? three)?.text).toBe('half');
	expect(newer(three)).toBeUndefined();
});

test('a query is kept once, as the latest; blanks around it do not count', () => {
	expect(remembered(three, ' SELECT 1\n').queries).toEqual(['SELECT amount\nFROM invoices', 'FROM plans', 'SELECT 1']);
	expect(remembered(three, ' \n').queries).toEqual(three.queries);
	expect(older(remembered(three, 'SELECT 1'), '')?.text).toBe('SELECT 1');
});

test('500 are kept', () => {
	const many = Array.from({length: 600}, (_, at) => `SELECT ${at}`).reduce(remembered, historyOf([]));
	expect(many.queries).toHaveLength(500);
	expect(many.queries.at(-1)).toBe('SELECT 599');
});
