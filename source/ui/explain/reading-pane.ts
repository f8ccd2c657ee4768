import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, textOf} from '../draw/lines.ts';
import {drawPane, innerWidth} from '../draw/pane.ts';
import {bodyHeight} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {Overlay, State} from '../state/state.ts';
import {contentsLine, explanationOf, termAt} from './explanation.ts';
import {sqlLines, sqlText} from './sql-lines.ts';

/** Lines above what scrolls, where terms are explained: the contents. */
const contentsLines = 1;

/** What lies over a screen to be read: its terms explained, or a rule as SQL. Scrolls. */
export function readingPane(state: State, width: number, height: number, glyphs: Glyphs): Line[] {
	const inner = innerWidth(width);
	const explanation = state.overlay === 'explain' ? explanationOf(state, inner) : undefined;
	const lines = explanation?.lines ?? textLines(state, inner);
	const room = roomFor(state, height);
	const first = Math.max(0, Math.min(state.scroll, lines.length - room));
	const upTo = Math.min(lines.length, first + room);
	const above = explanation
		? [contentsLine(explanation, termAt(explanation, Math.min(state.scroll, first)), inner, glyphs.ellipsis)]
		: [];
	return drawPane(
		{
			title: titles[state.overlay ?? 'explain'],
			note: `lines ${first + 1} to ${upTo} of ${lines.length} · esc closes`,
			lines: [...above, ...lines.slice(first, upTo)],
		},
		width,
		height,
		true,
		glyphs,
	);
}

const titles: Readonly<Record<Overlay, string>> = {
	explain: 'What this screen says',
	sql: 'The same rule as SQL',
	data: 'Data: what was read, and what was set aside',
};

const nothingRead = 'Nothing has been read yet.';
const simulatedData = 'This year is simulated: nothing was read from outside.';

/** What is read that is no explanation: the rule as SQL, or that nothing was read. */
function textLines(state: State, width: number): readonly Line[] {
	return state.overlay === 'data'
		? wrapped(state.mapping ? nothingRead : simulatedData, width)
		: sqlLines(state, width);
}

function roomFor({overlay}: State, height: number): number {
	return Math.max(1, height - 2 - (overlay === 'explain' ? contentsLines : 0));
}

/** The furthest that the open overlay can be scrolled. */
export function lastScroll(state: State, width: number, height: number): number {
	const inner = innerWidth(width);
	const {length} = state.overlay === 'explain' ? explanationOf(state, inner).lines : textLines(state, inner);
	return Math.max(0, length - roomFor(state, height));
}

/** The state with the explanations open at this term; at the first one where there is no such term. */
export function explainTerm(state: State, id: string | undefined): State {
	const open: State = {...state, overlay: 'explain', scroll: 0};
	const {starts} = explanationOf(open, innerWidth(state.columns));
	const scroll = starts.find(({term}) => term.id === id)?.at ?? 0;
	return {...open, scroll: Math.min(scroll, lastScroll(open, state.columns, bodyHeight(state.rows)))};
}

/** Scrolls to the next or previous term. */
export function nextTerm(state: State, by: number): State {
	if (state.overlay !== 'explain') {
		return state;
	}

	const explanation = explanationOf(state, innerWidth(state.columns));
	const at = termAt(explanation, state.scroll) + by;
	return explainTerm(state, explanation.starts[Math.min(explanation.starts.length - 1, Math.max(0, at))]?.term.id);
}

/** What is read, as text to be copied: the SQL as it runs, or the entry of the term at the top. */
export function textRead(state: State): string {
	if (state.overlay === 'sql') {
		return sqlText(state);
	}

	if (state.overlay === 'data') {
		return textLines(state, innerWidth(state.columns))
			.map((content) => textOf(content).trimEnd())
			.join('\n')
			.trim();
	}

	const {lines, starts} = explanationOf(state, innerWidth(state.columns));
	const at = termAt({lines, starts}, state.scroll);
	const upTo = starts[at + 1]?.at ?? lines.length;
	return lines
		.slice(starts[at]?.at, upTo)
		.map((content) => textOf(content).trimEnd())
		.join('\n')
		.trim();
}
