import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fuzzyFilter} from '../../../../source/ui/lists/query/fuzzy.ts';

const commands = ['save the run', 'export', 'next month', 'a month back', 'quit', 'reveal or hide the truth'];

function found(query: string): string[] {
	return fuzzyFilter(query, commands, (text) => text).map(({item}) => item);
}

test('finds what holds the letters in order, the best first', () => {
	expect(found('month')[0]).toBe('next month');
	expect(found('month')).toHaveLength(2);
	expect(found('qt')).toEqual(['quit']);
	expect(found('TRUTH')).toEqual(['reveal or hide the truth']);
	expect(found('zzz')).toEqual([]);
});

test('keeps all, in their order, while nothing is asked', () => {
	expect(found('')).toEqual(commands);
	expect(found('  ')).toEqual(commands);
	expect(fuzzyFilter('', commands, (text) => text)[0]).toEqual({item: commands[0], indices: []});
});

test('says where the letters are', () => {
	expect(fuzzyFilter('nm', commands, (text) => text)[0]).toEqual({item: 'next month', indices: [0, 5]});
	expect(fuzzyFilter('nm', ['🧾🧾 next month'], (text) => text)[0]?.indices).toEqual([3, 8]);
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'aemnrtx'), minLength: 1, maxLength: 4}), (query) => {
			for (const {item, indices} of fuzzyFilter(query, commands, (text) => text)) {
				expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
				const marked = indices.map((at) => item[at]);
				expect(marked.length).toBeGreaterThan(0);
				expect(marked.every((letter) => query.includes(letter as string))).toBe(true);
			}
		}),
	);
});

test('finds items of any kind by their text', () => {
	const items = [
		{key: 'w', label: 'save the run'},
		{key: 'e', label: 'export'},
	];
	expect(fuzzyFilter('exp', items, ({label}) => label).map(({item}) => item.key)).toEqual(['e']);
});
