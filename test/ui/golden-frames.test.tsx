import {describe, expect, test} from 'vitest';
import {aReader} from '../helpers/a-reader.tsx';
import {goldenScenes} from '../helpers/golden-scenes.ts';

const sizes = [
	[80, 24],
	[100, 30],
	[140, 40],
] as const;

describe('golden frames', () => {
	for (const {name, keys, start, told = []} of goldenScenes) {
		for (const [columns, rows] of sizes) {
			test(`${name} at ${columns} × ${rows}`, async () => {
				const reader = aReader({...start, columns, rows});
				for (const action of told) {
					reader.does(action);
				}

				const frame = reader.presses(...keys).frame();
				await expect(`${frame}\n`).toMatchFileSnapshot(`../../snapshots/screens/${name}-${columns}x${rows}.txt`);
			});
		}
	}
});
