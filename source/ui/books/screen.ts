import {withoutPassword} from '../../books/beside-the-data.ts';
import type {Books} from '../../books/books.ts';
import {setAsideOf} from '../../books/set-aside.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {bar} from '../draw/bar.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {fitText, type Line, lineWidth, span, spread} from '../draw/lines.ts';
import {drawPane, innerWidth, type Pane} from '../draw/pane.ts';
import {bodyHeight} from '../draw/size.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {MappingState} from '../state/mapping-state.ts';
import type {State} from '../state/state.ts';
import {mappingPane} from './mapping-pane.ts';
import {lineHere} from './update.ts';

type Opening = State & {readonly mapping: MappingState};

/** Whether the mapping lies over the screens. */
export function isMappingShown(state: State): state is Opening {
	return state.mapping?.isShown === true;
}

/** How the books are read, or how far reading them is. */
export function openingPane({mapping}: Opening, width: number, glyphs: Glyphs): Pane {
	return mapping.reading ? progressPane(mapping, width, glyphs) : mappingPane(mapping, width, glyphs);
}

export function openingScreen(state: Opening, glyphs: Glyphs): readonly Line[] {
	const {columns, rows} = state;
	return drawPane(openingPane(state, columns, glyphs), columns, bodyHeight(rows), true, glyphs);
}

/** What is read, how many rows so far, and a bar where it is known of how many. */
function progressPane({reading, request}: MappingState, width: number, glyphs: Glyphs): Pane {
	const {doing = '', rows = 0, of} = reading ?? {};
	const inner = innerWidth(width);
	const count = of === undefined ? `${formatCount(rows)} rows` : `${formatCount(rows)} of ${formatCount(of)} rows`;
	return {
		title: 'Reading your books',
		lines: [
			...wrapped(`${plainText(doing)} …`, inner, 'strong'),
			[span(rows === 0 ? '' : count)],
			[span(of === undefined ? '' : bar(rows, of, inner, glyphs), 'drawn')],
			[],
			...request.paths.slice(0, 20).flatMap((path) => wrapped(plainText(withoutPassword(path)), inner, 'quiet')),
			[],
			[span('esc stops it', 'quiet')],
		],
		grows: true,
	};
}

/** The three lines above: whose books, how they are understood, what comes next. */
export function openingHeader({mapping, books, columns}: Opening, {crumb, dot}: Glyphs): Line[] {
	const {understood, isSaved, reading} = mapping;
	const name = plainText(books?.name ?? withoutPassword(mapping.request.paths[0] ?? ''));
	const place = [
		span(' leaktui', 'strong'),
		span(` ${crumb} `, 'quiet'),
		span(fitText(name, Math.max(8, columns - 30))),
	];
	const questions = understood?.mapping.questions.length ?? 0;
	const asked = questions === 0 ? 'no question' : questions === 1 ? '1 question' : `${questions} questions`;
	const saved = isSaved ? 'mapping saved' : 'mapping not saved';
	const standing = understood ? [` ${asked} ${dot} ${saved} `, ` ${asked} `, ''] : [''];
	const left: Line = [...place, span(` ${crumb} Mapping`)];
	const right = standing.find((text) => lineWidth([...left, span(text)]) <= columns) ?? '';
	const here = reading ? undefined : lineHere(mapping)?.line;
	const told = here?.kind === 'question' ? `${here.question.sentence} (${here.question.option})` : hintOf(books);
	return [
		spread(left, [span(right, 'quiet')], columns),
		...[0, 1].map(
			(at): Line => [span(' '), ...(wrapped(reading ? '' : plainText(told), columns - 2, 'quiet')[at] ?? [])],
		),
	];
}

function hintOf(books: Books | undefined): string {
	const aside = (books?.intake?.tables ?? []).reduce((sum, table) => sum + setAsideOf(table), 0);
	const rows = aside === 1 ? '1 row was' : `${formatCount(aside)} rows were`;
	return `${aside === 0 ? 'This is how the tables were understood.' : `${rows} set aside: d tells which, and why.`} Any line can be changed.`;
}
