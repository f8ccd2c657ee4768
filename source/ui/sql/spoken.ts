import {counted} from '../../domain/counted.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {textOf} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';
import {charactersBefore} from '../editor/boundaries.ts';
import {lineAt, textIn} from '../editor/editor.ts';
import type {State} from '../state/state.ts';
import {candidatesShown} from './completing.ts';
import {keyedFault} from './fault-shown.ts';
import {casesIn, scoreIn} from './score.ts';
import {caseLine, headLines, moneyIn} from './score-pane.ts';
import {sqlPane} from './screen.ts';
import {tableLines} from './table-lines.ts';

/** Lines of a pane that is read out, and not drawn. */
const spokenHeight = 1000;

/** The query line by line, where the cursor is in it, what Tab offers, and what is wrong with it. */
export function spokenQuery(state: State): readonly string[] {
	const {editor, pane} = state.sql;
	const {line, offset} = editor.cursor;
	const at = `line ${line + 1} of ${editor.lines.length}, column ${charactersBefore(lineAt(editor, line), offset) + 1}`;
	const offered = candidatesShown(state);
	const fault = keyedFault(state);
	return [
		'Query:',
		...(textIn(editor) === ''
			? ['Empty. Write one SELECT over the tables.']
			: editor.lines.map((text, index) => `${index + 1} ${text.replaceAll('\t', ' ')}`)),
		pane === 'editor' ? `Keys write here. Cursor on ${at}.` : 'i writes.',
		...(offered
			? [
					`Tab offers ${counted(offered.candidates.length, 'name')}: ${offered.candidates[offered.choice]?.name}, which enter takes.`,
				]
			: []),
		...(fault ? [`Wrong on line ${fault.place.line}, column ${fault.place.column}: ${fault.sentence}.`] : []),
	];
}

/** The score as a pane: its counts, and the selected case alone. */
function spokenScore(state: State, pane: Pane, width: number): Pane {
	const score = scoreIn(state);
	if (!score) {
		return pane;
	}

	const cases = casesIn(state);
	const one = cases[Math.min(cases.length - 1, state.sql.caseLine)];
	const inMoney = moneyIn(state);
	const [counts, money, ...others] = headLines(score, width, inMoney).map((line) =>
		textOf(line).trim().replace(/ {2,}/g, ', '),
	);
	const selected = one
		? [
				`Case ${Math.min(cases.length, state.sql.caseLine + 1)} of ${cases.length}: ${textOf(caseLine(state, one, inMoney)).replace(/ +/g, ' ')}`,
			]
		: [];
	return {...pane, spoken: [`${counts}.`, `Worth in that order: ${money}.`, ...others, ...selected]};
}

/** The selected line of the tables alone. */
function spokenTables(state: State, pane: Pane): Pane {
	const all = tableLines(state);
	const at = Math.min(all.length - 1, state.sql.tableLine);
	const each = all[at];
	if (!each) {
		return pane;
	}

	const what =
		each.kind === 'table'
			? `table ${each.name}${each.rows === undefined ? '' : `, ${counted(each.rows, 'row')}`}`
			: each.kind === 'column'
				? `column ${each.name}, ${each.type}`
				: `ready query ${each.name}: ${each.query.sentence}`;
	return {...pane, spoken: [`${at + 1} of ${all.length}: ${what}`]};
}

/** What lies below the query, for a screen reader. */
export function spokenBelow(state: State, width: number, glyphs: Glyphs): Pane {
	const {below} = state.sql;
	const pane = sqlPane(state, {pane: below, width, height: spokenHeight}, glyphs);
	return below === 'score' ? spokenScore(state, pane, width) : below === 'tables' ? spokenTables(state, pane) : pane;
}
