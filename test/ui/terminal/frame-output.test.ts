import xterm from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import InkOutput from '../../../node_modules/ink/build/output.js';
import frameOutput from '../../../source/ui/terminal/frame-output.ts';

const size = {width: 60, height: 6};

const aText = fc
	.array(
		fc.constantFrom(
			'a',
			'bc',
			' ',
			'─',
			'█',
			'é',
			'日',
			'\u001B[7mx y\u001B[27m',
			'\u001B[1m\u001B[31mZ\u001B[39m\u001B[22m',
			'\n',
		),
		{
			maxLength: 12,
		},
	)
	.map((parts) => parts.join(''));

const aWrite = fc.record({x: fc.nat(20), y: fc.nat(5), text: aText});

/** Characters and looks of every cell of a frame. */
async function cellsOf(output: string): Promise<string[]> {
	const terminal = new xterm.Terminal({cols: 60, rows: size.height + 1, allowProposedApi: true});
	await new Promise<void>((done) => terminal.write(output.replaceAll('\n', '\r\n'), done));
	const cells: string[] = [];
	for (let y = 0; y < size.height; y++) {
		const row = terminal.buffer.active.getLine(y);
		for (let x = 0; x < 60; x++) {
			const cell = row?.getCell(x);
			cells.push(`${cell?.getChars() || ' '}${cell?.isInverse()}${cell?.isBold()}${cell?.getFgColor()}`);
		}
	}

	terminal.dispose();
	return cells;
}

type Write = {readonly x: number; readonly y: number; readonly text: string};

/** The frames that Ink's own output and ours make of the same texts. */
async function bothFrames(writes: readonly Write[]): Promise<readonly [string[], string[]]> {
	const inks = new InkOutput(size);
	const ours = frameOutput(size);
	for (const {x, y, text} of writes) {
		inks.write(x, y, text, {transformers: []});
		ours.write(x, y, text, {transformers: []});
	}

	return [await cellsOf(inks.get().output), await cellsOf(ours.get().output)];
}

test('makes the frame that Ink makes, of texts side by side', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(aWrite, {maxLength: 1}), fc.array(aText, {maxLength: 4}), async (first, others) => {
			const columns = others.map((text, at) => ({x: 30 + at * 6, y: at, text: text.replaceAll('\n', '').slice(0, 2)}));
			const [inks, ours] = await bothFrames([...first, ...columns]);
			expect(ours).toEqual(inks);
		}),
		{numRuns: 200, seed: 1},
	);
});

test('makes the frame that Ink makes, of texts over one another', async () => {
	const narrow = aWrite.map((write) => ({...write, text: write.text.replaceAll('日', 'n')}));
	await fc.assert(
		fc.asyncProperty(fc.array(narrow, {maxLength: 5}), async (writes) => {
			const [inks, ours] = await bothFrames(writes);
			expect(ours).toEqual(inks);
		}),
		{numRuns: 200, seed: 1},
	);
});

test('draws nothing outside of a clip', () => {
	const output = frameOutput(size);
	output.clip({x1: 2, x2: 6, y1: 1, y2: 2});
	output.write(0, 0, 'above\nabcdefgh\nbelow', {transformers: []});
	output.unclip();
	output.write(0, 3, 'free', {transformers: []});
	expect(output.get().output.split('\n')).toEqual(['', '  cdef', '', 'free', '', '']);
});
