import {expect, test} from 'vitest';
import {identityLine} from '../../../source/ui/customer/identity-line.ts';
import {plainLine, textOf} from '../../../source/ui/draw/lines.ts';

const pane = {
	title: '0505 Rustic Raven Labs',
	note: 'leaked $208.94 in 2 months',
	lines: [plainLine('Enterprise · $200.00 a month · since 3 Apr 2022 · active')],
};

test.each([
	[120, ' 0505 Rustic Raven Labs · Enterprise · $200.00 a month · since 3 Apr 2022 · active'],
	[96, ' 0505 Rustic Raven Labs · Enterprise · $200.00 a month · active'],
	[86, ' 0505 Rustic Raven Labs · Enterprise · $200.00 a month'],
	[80, ' 0505 Rustic Raven Labs · Enterprise'],
	[60, ' 0505 Rustic Raven Labs'],
])('in %i columns what was agreed is told as far as there is room, the plan last', (width, told) => {
	const line = textOf(identityLine(pane, width));
	expect(line).toBe(`${told.padEnd(width - 27)}leaked $208.94 in 2 months `);
});
