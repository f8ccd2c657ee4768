import {expect, test} from 'vitest';
import {tooSmall} from '../../../source/ui/app/too-small.ts';
import {lineWidth, textOf} from '../../../source/ui/draw/lines.ts';
import {least} from '../../../source/ui/draw/size.ts';
import {aReader} from '../../helpers/a-reader.tsx';

test.each<[columns: number, rows: number, lines: readonly string[]]>([
	[
		59,
		17,
		['leaktui needs a little more room:', 'at least 60 × 18, here 59 × 17.', 'Widen the window, or ctrl+c quits.'],
	],
	[80, 3, ['leaktui needs 60 × 18, here 80 × 3. ctrl+c quits.']],
	[20, 5, ['leaktui needs', '60 × 18, here', '20 × 5.', 'ctrl+c quits.']],
	[10, 3, ['needs', '60 × 18']],
	[7, 2, ['60 × 18']],
	[5, 2, ['60×18']],
	[4, 3, ['60', '×18']],
	[3, 1, ['60']],
	[1, 1, ['6']],
	[0, 0, ['6']],
])('at %i × %i it says what it can say whole', (columns, rows, lines) => {
	expect(tooSmall(columns, rows).map(textOf)).toEqual(lines);
});

test('at any size it fits, ends no word in the middle, and says at least how wide a window it needs', () => {
	for (let columns = 1; columns < least.columns; columns++) {
		for (let rows = 1; rows < least.rows; rows++) {
			const lines = tooSmall(columns, rows);
			expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows - 1));
			expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
			const text = lines.map(textOf).join(' ');
			expect(text).toContain(columns === 1 ? '6' : '60');
			if (columns >= 7 || (columns >= 5 && rows >= 2)) {
				expect(text).toMatch(/60 ?× ?18/);
			}
		}
	}
});

test('in ASCII it is ASCII', () => {
	expect(aReader({columns: 10, rows: 3, isAscii: true}).frame()).toBe('needs\n60 x 18');
});
