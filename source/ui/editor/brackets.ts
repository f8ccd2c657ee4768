import type {Cursor, Editor} from './editor.ts';
import {tokenLines} from './tokens.ts';

const opening = '([{';
const closing = ')]}';

type Bracket = Cursor & {readonly text: string};

/** The bracket at the cursor, or else before it, and the one that it belongs to, in the order of the text; none where it has no other. */
export function matchingBrackets({lines, cursor}: Pick<Editor, 'lines' | 'cursor'>): readonly Cursor[] {
	const brackets = bracketsIn(lines);
	const at = brackets.findIndex(({line, offset}) => line === cursor.line && offset === cursor.offset);
	const near =
		at === -1 ? brackets.findIndex(({line, offset}) => line === cursor.line && offset === cursor.offset - 1) : at;
	const other = near === -1 ? undefined : partnerOf(brackets, near);
	return other === undefined
		? []
		: [brackets[Math.min(near, other)], brackets[Math.max(near, other)]].map((bracket) => {
				const {line, offset} = bracket as Bracket;
				return {line, offset};
			});
}

/** The brackets of a text, those in comments, texts and quoted names left out. */
function bracketsIn(lines: readonly string[]): readonly Bracket[] {
	return tokenLines(lines).flatMap(({tokens}, line) =>
		tokens.filter(({kind}) => kind === 'bracket').map(({text, offset}) => ({line, offset, text})),
	);
}

/** The place on the list of the one that closes or opens the bracket at `from`. */
function partnerOf(brackets: readonly Bracket[], from: number): number | undefined {
	const step = opening.includes((brackets[from] as Bracket).text) ? 1 : -1;
	const open: string[] = [];
	for (let at = from; at >= 0 && at < brackets.length; at += step) {
		const {text} = brackets[at] as Bracket;
		const isOpening = step === 1 ? opening.includes(text) : closing.includes(text);
		if (isOpening) {
			open.push(text);
			continue;
		}

		if (kindOf(open.pop() ?? '') !== kindOf(text)) {
			return undefined;
		}

		if (open.length === 0) {
			return at;
		}
	}

	return undefined;
}

function kindOf(bracket: string): number {
	return bracket === '' ? -1 : Math.max(opening.indexOf(bracket), closing.indexOf(bracket));
}
