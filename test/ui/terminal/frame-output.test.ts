import xterm from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import InkOutput from '../../../node_modules/ink/build/output.js';
import frameOutput from '../../../source/ui/terminal/frame-output.ts';
import {anyText, simpleText} from '../../helpers/any-text.ts';

const size = {width: 24, height: 6};
/** Columns of the terminal that shows a frame: more than any text reaches. */
const columns = 120;

type Transform = (line: string, index: number) => string;
type Write = {readonly x: number; readonly y: number; readonly text: string; readonly transformers: Transform[]};
type Clip = {readonly x1?: number; readonly x2?: number; readonly y1?: number; readonly y2?: number};
/** What Ink does to a frame: writes a text, or clips what comes until the clip ends. */
type Step = Write | {readonly clip: Clip} | 'unclip';

const transforms: readonly Transform[] = [
	(line) => line,
	(line, index) => `${index}${line}`,
	(line) => line.replaceAll('bc', ''),
	(line) => `\u001B[7m${line}\u001B[27m`,
	(line, index) => (index % 2 === 0 ? line.replaceAll('7', '4321') : ''),
	(line) => `${line}日`,
];

function blocksOf(line: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc.array(line, {minLength: 1, maxLength: 8}).map((lines) => lines.join('\n'));
}

function writesOf(text: fc.Arbitrary<string>, transformers: fc.Arbitrary<Transform[]>): fc.Arbitrary<Write> {
	return fc.record({x: fc.integer({min: -3, max: 30}), y: fc.integer({min: -1, max: 6}), text, transformers});
}

const untransformed = fc.constant<Transform[]>([]);
const anyTransforms = fc.array(fc.constantFrom(...transforms), {maxLength: 2});
const simpleWrite = writesOf(blocksOf(simpleText), untransformed);
const anyWrite = writesOf(blocksOf(anyText), untransformed);
const anyTransformed = writesOf(blocksOf(anyText), anyTransforms);

/** From one to the other, as Ink has it: both bounds of a direction, or none. */
function boundsOf<Low extends string, High extends string>(low: Low, high: High, most: number) {
	const both = fc
		.tuple(fc.integer({min: -2, max: most}), fc.integer({min: 0, max: most}))
		.map(([from, length]) => ({[low]: from, [high]: from + length}));
	return fc.option(both, {nil: {}});
}

const anyClip = fc
	.tuple(boundsOf('x1', 'x2', 30), boundsOf('y1', 'y2', 6))
	.map(([across, down]): Step => ({clip: {...across, ...down}}));

/** Characters and looks of every cell of a frame on a terminal, row by row. */
async function cellsOf(output: string): Promise<string[]> {
	const terminal = new xterm.Terminal({cols: columns, rows: size.height + 1, allowProposedApi: true});
	await new Promise<void>((done) => terminal.write(output.replaceAll('\n', '\r\n'), done));
	const rows = Array.from({length: size.height}, (_, y) => {
		const row = terminal.buffer.active.getLine(y);
		return Array.from({length: columns}, (__, x) => {
			const cell = row?.getCell(x);
			const colours = [cell?.getFgColorMode(), cell?.getFgColor(), cell?.getBgColorMode(), cell?.getBgColor()];
			const looks = [cell?.isInverse(), cell?.isBold(), cell?.isDim(), cell?.isUnderline()];
			return `${cell?.getChars() || ' '} ${colours} ${looks}`;
		}).join('\n');
	});
	terminal.dispose();
	return rows;
}

/** Holds the frame that ours makes of the steps against that of Ink's own. */
async function expectInks(steps: readonly Step[]): Promise<void> {
	const inks = new InkOutput(size);
	const ours = frameOutput(size);
	for (const step of steps) {
		if (step === 'unclip') {
			inks.unclip();
			ours.unclip();
		} else if ('clip' in step) {
			const {x1, x2, y1, y2} = step.clip;
			inks.clip({x1, x2, y1, y2});
			ours.clip({x1, x2, y1, y2});
		} else {
			const {x, y, text, transformers} = step;
			inks.write(x, y, text, {transformers});
			ours.write(x, y, text, {transformers});
		}
	}

	expect(ours.get().height).toBe(inks.get().height);
	if (ours.get().output !== inks.get().output) {
		expect(await cellsOf(ours.get().output)).toEqual(await cellsOf(inks.get().output));
	}
}

const kinds: readonly (readonly [string, fc.Arbitrary<readonly Step[]>])[] = [
	['simple texts', fc.array(simpleWrite, {maxLength: 4})],
	['texts of any characters', fc.array(anyWrite, {maxLength: 4})],
	['texts that are transformed', fc.array(anyTransformed, {maxLength: 3})],
	[
		'texts within clips and clips within clips',
		fc.array(fc.oneof(simpleWrite, anyTransformed, anyClip, fc.constant<Step>('unclip')), {maxLength: 8}),
	],
];

test.each(kinds)('makes the frame that Ink makes, of %s', async (_name, steps) => {
	await fc.assert(fc.asyncProperty(steps, expectInks), {numRuns: 300, seed: 1});
});

test('leaves texts whole where they stand side by side', () => {
	const output = frameOutput(size);
	const texts = ['\u001B[1;31mleak\u001B[22;39m', '│ a │', '\u001B[35m╭─\u001B[39m'];
	for (const [at, text] of texts.entries()) {
		output.write(at * 10, 0, text, {transformers: []});
	}

	expect(output.get().output.split('\n')[0]).toBe(`${texts[0]}      ${texts[1]}     ${texts[2]}`);
});

test('what stands after a character without a width stands in its own column, as it does not in frames of Ink', () => {
	for (const name of ['Mar\u00ADta', 'Ma\u200Brta', 'Marta\uFE0F', '日\u2060本a']) {
		const [sideBySide, over] = [frameOutput(size), frameOutput(size)];
		over.write(7, 0, 'covered', {transformers: []});
		for (const output of [sideBySide, over]) {
			output.write(0, 0, name, {transformers: []});
			output.write(7, 0, '│      ', {transformers: []});
			expect(output.get().output.split('\n')[0]).toBe(`${name}  │`);
		}
	}
});
