import fc from 'fast-check';
import {renderToString, Text, Transform} from 'ink';
import {expect, inject, test, vi} from 'vitest';
import sanitizeAnsi from '../../../node_modules/ink/build/sanitize-ansi.js';
import widestLine from '../../../node_modules/widest-line/index.js';

const isBuilt = inject('packages') === 'built';

test('frames are put together by ours where packages are as built, else by Ink', () => {
	const leak = '\u001B[1;31mleak\u001B[22;39m';
	// Ink's own takes looks apart that come together; ours leaves simple texts as they are.
	expect(renderToString(<Text>{leak}</Text>)).toBe(isBuilt ? leak : '\u001B[1m\u001B[31mleak\u001B[39m\u001B[22m');
});

test('texts are measured by ours where packages are as built, else by string-width', () => {
	const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
	try {
		expect(widestLine('│ é │')).toBe(5);
		expect(segment).toHaveBeenCalledTimes(isBuilt ? 0 : 1);
	} finally {
		segment.mockRestore();
	}
});

test('a transform is asked for every line, by its index', () => {
	const numbered = (line: string, index: number) => `${index + 1}. ${line}`;
	const texts = (
		<Transform transform={numbered}>
			<Text>{'January\n日本'}</Text>
		</Transform>
	);
	expect(renderToString(texts)).toBe('1. January\n2. 日本');
});

test('of control sequences, those that set looks stay in a text, all others go', () => {
	const stays = [
		'a',
		'日',
		'\n',
		'\u001B[m',
		'\u001B[1;31m',
		'\u001B[;;m',
		'\u001B[4:3m',
		'\u001B]8;;https://example.com\u0007',
	];
	const goes = ['\u001B[2J', '\u001B[?25l', '\u001B[1;1H', '\u009B2J', '\u001B[31 m', '\u001BPx\u001B\\', '\u001B7'];
	const piece = fc.oneof(
		fc.constantFrom(...stays).map((text) => ({text, kept: text})),
		fc.constantFrom(...goes).map((text) => ({text, kept: ''})),
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 8}), (pieces) => {
			const [text, kept] = [pieces.map((each) => each.text), pieces.map((each) => each.kept)];
			expect(sanitizeAnsi(text.join(''))).toBe(kept.join(''));
		}),
		{numRuns: 2000, seed: 1},
	);
});
