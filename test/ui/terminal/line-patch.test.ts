import xterm from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {patchLine} from '../../../source/ui/terminal/line-patch.ts';
import {checkLater} from '../../helpers/check.ts';

const pieces = [
	'a',
	'b',
	' ',
	'─',
	'█',
	'·',
	'é',
	'e',
	'e\u0301',
	'日',
	'\u001B[7mx\u001B[27m',
	'\u001B[1m\u001B[31mZ\u001B[39m\u001B[22m',
	'\u001B[1m\u001B[31mZ\u001B[39mab\u001B[22m',
	'\u001B[1;38;5;4mZ\u001B[39mab\u001B[22m',
	'\u001B[4m\u001B[41mab\u001B[24mc\u001B[49m',
	'\u001B[2mab\u001B[0m',
];
const aLine = fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map((parts) => parts.join(''));

const terminal = new xterm.Terminal({cols: 60, rows: 3, scrollback: 0, allowProposedApi: true});

/** What a terminal shows after these bytes: characters and looks, cell by cell. */
async function shownAfter(bytes: string): Promise<string[]> {
	terminal.reset();
	await new Promise<void>((done) => terminal.write(bytes, done));
	const row = terminal.buffer.active.getLine(0);
	return Array.from({length: 60}, (_, at) => {
		const cell = row?.getCell(at);
		const looks = [cell?.isInverse(), cell?.isBold(), cell?.isDim(), cell?.isUnderline()];
		return `${cell?.getChars() || ' '} ${looks} ${cell?.getFgColor()} ${cell?.getBgColor()}`;
	});
}

test('a patched line looks like the line drawn whole', async () => {
	await checkLater(fc.tuple(aLine, aLine), 1000, async ([before, after]) => {
		const patched = await shownAfter(`${before}${patchLine(before, after, 1)}`);
		expect(patched).toEqual(await shownAfter(after));
	});
});

test('the same of lines that begin and end alike, with whatever looks are open where they do', async () => {
	const looks = fc.constantFrom('', '\u001B[31m', '\u001B[1m', '\u001B[7m');
	const ends = fc.tuple(aLine, looks, looks, fc.stringMatching(/^[a-z─█ ]{4,12}$/));
	await checkLater(fc.tuple(ends, aLine, aLine, aLine), 500, async ([[start, was, is, end], old, middle, tail]) => {
		const [before, after] = [
			`${start}${was}${old}${end}\u001B[0m${tail}${end}|`,
			`${start}${is}${middle}${end}\u001B[0m${tail}${end}|`,
		];
		const patched = await shownAfter(`${before}${patchLine(before, after, 1)}`);
		expect(patched).toEqual(await shownAfter(after));
	});
});

test('what the lines share is not written again', () => {
	const border = '─'.repeat(80);
	expect(patchLine(`\u001B[35m╭${border} row 1 ╮\u001B[39m`, `\u001B[35m╭${border} row 2 ╮\u001B[39m`, 5)).toBe(
		'\u001B[5;87H\u001B[35m2 ╮\u001B[39m',
	);
});

test('what they share at their end is not either, where it stands in the same columns', () => {
	const border = '─'.repeat(80);
	expect(patchLine(`row 1 \u001B[35m${border}╮\u001B[39m`, `row 2 \u001B[35m${border}╮\u001B[39m`, 5)).toBe(
		'\u001B[5;5H2',
	);
	expect(patchLine(`row 9 ${border}`, `row 10 ${border}`, 5)).toBe(`\u001B[5;5H10 ${border}`);
	expect(patchLine(`a 日 ${border}`, `a 月 ${border}`, 5)).toBe(`\u001B[5;2H 月 ${border}`);
	expect(patchLine(`a\u001B[1mb${border}\u001B[22m`, `a\u001B[4mc${border}\u001B[24m`, 1)).toContain(border);
});

test('a line that gets shorter leaves nothing behind', () => {
	expect(patchLine('abcdef', 'abc', 2)).toBe('\u001B[2;4H\u001B[K');
});
