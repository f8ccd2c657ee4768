import {expect, test} from 'vitest';
import {remember} from '../../../source/ui/draw/memo.ts';

test('what was asked last is not computed again, up to so many results', () => {
	const asked: string[] = [];
	const twice = remember((text: string) => {
		asked.push(text);
		return text + text;
	}, 2);
	for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) {
		expect(twice(text)).toBe(text + text);
	}

	expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('what it was told it knows, and forgets like anything else', () => {
	const asked: string[] = [];
	const twice = remember((text: string) => {
		asked.push(text);
		return text + text;
	}, 2);
	expect(twice.knows('a')).toBe(false);
	twice.learn('told', 'a');
	expect(twice.knows('a')).toBe(true);
	expect(twice('a')).toBe('told');
	expect(asked).toEqual([]);
	twice('b');
	twice('c');
	expect(twice.knows('a')).toBe(false);
	expect(twice('a')).toBe('aa');
});

test('what it knows and is told again takes no second place', () => {
	const asked: string[] = [];
	const twice = remember((text: string) => {
		asked.push(text);
		return text + text;
	}, 2);
	twice('a');
	twice('b');
	twice.learn('told', 'b');
	expect([twice('a'), twice('b')]).toEqual(['aa', 'told']);
	expect(asked).toEqual(['a', 'b']);
});
