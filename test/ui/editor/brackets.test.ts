import {expect, test} from 'vitest';
import {matchingBrackets} from '../../../source/ui/editor/brackets.ts';

/** The text with the brackets that belong together at the cursor, `|`, in «». */
function marked(text: string): string {
	const before = text.slice(0, text.indexOf('|')).split('\n');
	const lines = text.replace('|', '').split('\n');
	const cursor = {line: before.length - 1, offset: (before.at(-1) as string).length};
	const places = matchingBrackets({lines, cursor});
	return lines
		.map((line, at) =>
			[...line]
				.map((character, offset) =>
					places.some((place) => place.line === at && place.offset === offset) ? `«${character}»` : character,
				)
				.join(''),
		)
		.join('\n');
}

test.each([
	['|(a)', '«(»a«)»'],
	['(a)|', '«(»a«)»'],
	['(a|)', '«(»a«)»'],
	['((a)|)', '«(»(a)«)»'],
	['((a|))', '(«(»a«)»)'],
	['f|(\n  [1, 2],\n  {x: (3)}\n)', 'f«(»\n  [1, 2],\n  {x: (3)}\n«)»'],
	['|(\')\' || ")" -- )\n)', '«(»\')\' || ")" -- )\n«)»'],
	['(a|', '(a'],
	['|(]', '(]'],
	['|([)]', '([)]'],
	['a|b', 'ab'],
	["'|()'", "'()'"],
])('%j', (text, expected) => {
	expect(marked(text)).toBe(expected);
});
