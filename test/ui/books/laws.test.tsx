import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {textWidth} from '../../../source/ui/draw/lines.ts';
import {aReader, frameOf} from '../../helpers/a-reader.tsx';
import {allKeys} from '../../helpers/any-moves.ts';
import {check} from '../../helpers/check.ts';
import {longBooks, someBooks} from '../../helpers/some-books.ts';

const opened = [someBooks(), longBooks(), someBooks({subscriptions: 0}), someBooks({subscriptions: 1, firstMonth: 7})];

describe('random keys on opened books', () => {
	test('never throw, and no line is wider than the terminal or one too many', () => {
		const keys = fc.array(fc.constantFrom(...allKeys, ...'12345t]['), {minLength: 1, maxLength: 25});
		const sizes = fc.constantFrom([80, 24], [64, 20], [140, 44]);
		check(fc.tuple(keys, sizes, fc.nat(opened.length - 1)), 60, ([pressed, [columns = 80, rows = 24], at]) => {
			const reader = aReader({books: opened[at] as (typeof opened)[number], columns, rows});
			for (const key of pressed) {
				reader.presses(key);
				const lines = frameOf(reader.state()).split('\n');
				expect(lines.length).toBeLessThan(rows);
				expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(columns);
			}
		});
	});

	test('a step forward and back is the same picture', () => {
		const reader = aReader({books: someBooks()});
		reader.presses('[', '[', '2');
		const before = reader.frame();
		expect(reader.presses(']', '[').frame()).toBe(before);
	});
});
