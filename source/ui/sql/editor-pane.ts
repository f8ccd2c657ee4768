import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, plainLine, span, type Tone, textWidth} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import type {EditorTone} from '../editor/drawn-cells.ts';
import {textIn} from '../editor/editor.ts';
import {editorRows} from '../editor/editor-rows.ts';
import type {State} from '../state/state.ts';
import {candidatesShown} from './completing.ts';
import {keyedFault} from './fault-shown.ts';

/** The look of each piece of a query. */
const tones: Readonly<Record<EditorTone, Tone>> = {
	keyword: 'accent',
	name: 'plain',
	function: 'strong',
	string: 'late',
	number: 'plain',
	comment: 'quiet',
	bracket: 'plain',
	plain: 'plain',
	'line-number': 'quiet',
	cursor: 'selected',
	match: 'accent',
	fault: 'wrong',
	more: 'quiet',
};

/** The query as it is written, in a pane of this size. */
export function editorPane(state: State, width: number, height: number, glyphs: Glyphs): Pane {
	const {editor, pane} = state.sql;
	const isFocused = pane === 'editor' && !state.prompt;
	const candidates = candidatesLine(state);
	const rows = editorRows(editor, {
		width: innerWidth(width),
		height: Math.max(1, height - 2 - candidates.length),
		isFocused,
		widthOf: textWidth,
		fault: keyedFault(state),
		ellipsis: glyphs.ellipsis,
		pointer: '^',
	}).map((row): Line => row.map(({text, tone}) => span(text, tones[tone])));
	const isCut = editor.lines.length > height - 2 - candidates.length;
	const hint = textIn(editor) === '' ? emptyHint : [];
	const room = Math.max(0, height - 2 - candidates.length - rows.length);
	return {
		title: 'Query',
		note: [isCut ? `line ${editor.cursor.line + 1} of ${editor.lines.length}` : '', keysNote(state)]
			.filter(Boolean)
			.join(' · '),
		lines: [...rows, ...hint.slice(0, room), ...blank(room - Math.min(room, hint.length), candidates), ...candidates],
	};
}

function keysNote(state: State): string {
	if (candidatesShown(state)) {
		return 'tab goes on · enter takes · esc closes';
	}

	return state.sql.pane === 'editor' ? 'keys write here · esc leaves' : 'i writes';
}

const emptyHint: readonly Line[] = [
	[span('  Write one SELECT over the tables, for example', 'quiet')],
	[span('  SELECT * FROM invoices WHERE amount > 100', 'quiet')],
	[span('  tab completes, ctrl+r runs, ctrl+o has earlier ones', 'quiet')],
];

function blank(count: number, candidates: readonly Line[]): readonly Line[] {
	return candidates.length === 0 ? [] : Array.from({length: count}, () => plainLine(''));
}

/** What Tab offers, the one that Enter takes marked; no line where it offers nothing. */
function candidatesLine(state: State): readonly Line[] {
	const shown = candidatesShown(state);
	if (shown === undefined) {
		return [];
	}

	const {candidates, choice} = shown;
	// The chosen one is always in sight: those before it give way.
	const first = Math.max(0, choice - 2);
	return [
		candidates
			.slice(first)
			.flatMap(
				({name}, at): Line => [
					span(at + first === choice ? ` ${name} ` : ` ${name} `, at + first === choice ? 'selected' : 'quiet'),
				],
			),
	];
}
