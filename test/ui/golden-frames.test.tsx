import {describe, expect, inject, test} from 'vitest';
import {aReader, frameOf, styledFrameOf} from '../helpers/a-reader.tsx';
import {goldenScenes} from '../helpers/golden-scenes.ts';

const sizes = [
	[80, 24],
	[100, 30],
	[140, 40],
	[200, 60],
] as const;

/**
 * As the build draws, looks are written in another order of codes; that they look alike is held cell by cell elsewhere. By
 * packages as installed, which are slow, a share of the others is drawn too.
 */
const scenes =
	inject('packages') === 'built'
		? goldenScenes.filter(({isStyled}) => !isStyled)
		: goldenScenes.filter(({isStyled}, at) => isStyled || at % Math.round(1 / inject('share')) === 0);

describe('golden frames', () => {
	for (const {name, keys, start, told = [], isStyled = false} of scenes) {
		for (const [columns, rows] of sizes) {
			test(`${name} at ${columns} × ${rows}`, async () => {
				const reader = aReader({...start, columns, rows});
				for (const action of told) {
					reader.does(action);
				}

				const state = reader.presses(...keys).state();
				const frame = isStyled ? styledFrameOf(state) : frameOf(state);
				const file = `${name}-${columns}x${rows}.${isStyled ? 'ansi' : 'txt'}`;
				await expect(`${frame}\n`).toMatchFileSnapshot(`../../snapshots/screens/${file}`);
			});
		}
	}
});
