import {describe, expect, test} from 'vitest';
import {aReader, frameOf} from '../../helpers/a-reader.tsx';
import {longBooks, someBooks} from '../../helpers/some-books.ts';

const sizes = [
	[80, 24],
	[100, 30],
	[140, 40],
] as const;

/** Every screen of opened books, and the keys that lead to it from the start. */
const scenes: readonly (readonly [string, readonly string[]])[] = [
	['month', []],
	['month-truth', ['t']],
	['month-evidence', ['t', 't']],
	['customers', ['2']],
	['customers-truth', ['2', 't']],
	['customer', ['2', 'down', 'down', 'enter']],
	['customer-truth', ['2', 'enter', 't']],
	['leaks', ['3']],
	['policy', ['4', 'H', 'H', 'H', 'tab']],
	['explain', ['4', 'x']],
	['data', ['d']],
	['data-rows', ['d', 'down', 'down', 'down', 'enter', 'down']],
	['export', ['2', 'e']],
	['runs', ['5']],
];

describe('golden frames of opened books', () => {
	for (const [name, keys] of scenes) {
		for (const [columns, rows] of sizes) {
			test(`${name} at ${columns} × ${rows}`, async () => {
				const reader = aReader({books: someBooks(), columns, rows});
				const frame = frameOf(reader.presses(...keys).state());
				await expect(`${frame}\n`).toMatchFileSnapshot(
					`../../../snapshots/screens/books-${name}-${columns}x${rows}.txt`,
				);
			});
		}
	}

	test.each(sizes)('seven years in yen at %i × %i', async (columns, rows) => {
		for (const [name, key] of [
			['month', '1'],
			['customers', '2'],
		] as const) {
			const frame = frameOf(aReader({books: longBooks(), columns, rows}).presses(key).state());
			await expect(`${frame}\n`).toMatchFileSnapshot(
				`../../../snapshots/screens/books-long-${name}-${columns}x${rows}.txt`,
			);
		}
	});
});
