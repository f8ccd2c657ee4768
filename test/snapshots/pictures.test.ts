import {describe, expect, test} from 'vitest';
import {aReader, styledFrameOf, withoutStyles} from '../helpers/a-reader.tsx';
import {goldenScenes} from '../helpers/golden-scenes.ts';
import {pictures} from '../helpers/pictures.ts';
import {styledCells} from '../helpers/styled-cells.ts';
import {palettes, terminalPicture} from '../helpers/terminal-picture.ts';

const size = {columns: 100, rows: 30};

/** A picture's frame, with its colours and weights. */
function frameOf(sceneName: string, ground: 'dark' | 'light' = 'dark'): string {
	const scene = goldenScenes.find(({name}) => name === sceneName);
	if (!scene) {
		throw new Error(`there is no scene ${sceneName}`);
	}

	const reader = aReader({...scene.start, ...size, ground});
	for (const action of scene.told ?? []) {
		reader.does(action);
	}

	return styledFrameOf(reader.presses(...scene.keys).state());
}

/** A text without blanks and without what is drawn. */
function letters(text: string): string {
	return text.replace(/[\s\u2500-\u259F]/g, '');
}

describe.each(pictures)('$name', ({name, scene, title}) => {
	test('the cells hold the frame, character by character', async () => {
		const frame = frameOf(scene);
		const lines = await styledCells(frame, size.columns, size.rows);
		const read = lines.map((runs) =>
			runs
				.map(({text}) => text)
				.join('')
				.trimEnd(),
		);
		expect(read.join('\n').trimEnd()).toBe(
			withoutStyles(frame)
				.split('\n')
				.map((line) => line.trimEnd())
				.join('\n')
				.trimEnd(),
		);
	});

	test('the picture says in letters all that the frame does, in its order', async () => {
		const frame = frameOf(scene);
		const picture = terminalPicture(title, await styledCells(frame, size.columns, size.rows), palettes.dark);
		const written = [...picture.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
		const said = written.join('').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
		expect(letters(said)).toBe(letters(withoutStyles(frame)));
	});

	test.each(['dark', 'light'] as const)('the %s picture is that of the program', async (shade) => {
		const lines = await styledCells(frameOf(scene, shade), size.columns, size.rows);
		const picture = terminalPicture(title, lines, palettes[shade]);
		expect(picture.length).toBeLessThan(150_000);
		await expect(picture).toMatchFileSnapshot(`../../snapshots/screens/${name}-${shade}.svg`);
	});
});
