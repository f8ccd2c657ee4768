import {expect, test} from 'vitest';
import {nearestName} from '../../source/commands/nearest-name.ts';

const names = ['seed', 'customers', 'json', 'detector-grace', 'grace'];

test.each([
	['sed', 'seed'],
	['sede', 'seed'],
	['custommers', 'customers'],
	['cutsomers', 'customers'],
	['JSON', undefined],
	['jsn', 'json'],
	['detector-grce', 'detector-grace'],
	['gracee', 'grace'],
	['x', undefined],
	['', undefined],
	['completely-else', undefined],
])('%s: %s', (typed, nearest) => {
	expect(nearestName(typed, names)).toBe(nearest);
});
