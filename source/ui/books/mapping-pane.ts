import {billingWords} from '../../books/billing-words.ts';
import type {Join, MappedColumn, Mapping} from '../../books/mapping.ts';
import {unknownPaymentDates} from '../../books/unknown-payment-dates.ts';
import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {endOf} from '../draw/end-of.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, lineWidth, padEnd, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {MappingState} from '../state/mapping-state.ts';
import type {Choice} from './choices.ts';
import {type MappingLine, mappingLines} from './mapping-lines.ts';
import {lineHere} from './update.ts';

const fieldWidth = 18;
const columnWidth = 20;

/** What was understood of the tables, line by line; the choices of the selected line stand below it while they are open. */
export function mappingPane(state: MappingState, width: number, glyphs: Glyphs): Pane {
	const {understood, wishes, problem} = state;
	const inner = innerWidth(width);
	if (!understood) {
		return {title: 'How the books are read', lines: wrapped('Nothing has been read. Enter reads it again.', inner)};
	}

	const {mapping} = understood;
	const lines = mappingLines(mapping, wishes);
	const at = Math.min(state.line, lines.length - 1);
	const drawn: Line[] = [
		...(problem === undefined || isAskedIn(mapping, problem) ? [] : wrapped(plainText(problem), inner, 'wrong')),
		...(mapping.reading.arePaymentDatesUnknown && mapping.joins.length + mapping.reading.billings.length > 0
			? wrapped(unknownPaymentDates, inner, 'warning')
			: []),
	];
	let cursor = 0;
	for (const [place, each] of lines.entries()) {
		drawn.push(...above(each, lines[place - 1], mapping, inner));
		const isHere = place === at;
		const isOpen = isHere && state.choice !== undefined;
		cursor = isHere ? drawn.length : cursor;
		drawn.push(selectable(lineOf(each, mapping, inner - 2, glyphs), isHere && !isOpen, inner, glyphs));
		if (isOpen) {
			cursor = drawn.length + (state.choice ?? 0);
			drawn.push(...choiceLines(lineHere(state)?.choices ?? [], state.choice, inner, glyphs));
		}
	}

	return {
		title: 'How the books are read',
		note: `line ${at + 1} of ${lines.length}`,
		lines: [...drawn, ...below(mapping, inner)],
		cursor,
		grows: true,
		spoken: drawn.map((content) => content.map(({text}) => text).join('')),
	};
}

/** Whether a line below asks for what the problem is. */
function isAskedIn({questions}: Mapping, problem: string): boolean {
	return questions.some(({sentence}) => problem.startsWith(sentence));
}

/** What stands above the first line of its kind. */
function above(each: MappingLine, before: MappingLine | undefined, mapping: Mapping, width: number): Line[] {
	if (each.kind === 'table') {
		return [[]];
	}

	if (each.kind === 'question') {
		return before ? [] : [[span('to be decided', 'warning')]];
	}

	return each.kind === 'billing' ? [...(before ? [[]] : []), ...joinLines(mapping.joins, width), []] : [];
}

function joinLines(joins: readonly Join[], width: number): Line[] {
	return joins.flatMap(({from, to, rows, joined}) =>
		wrapped(
			`${plainText(from)} finds ${plainText(to)} in ${formatCount(joined)} of ${counted(rows, 'row')}`,
			width,
			joined < rows ? 'warning' : 'quiet',
		),
	);
}

function below({left, notes = []}: Mapping, width: number): Line[] {
	return [
		...(notes.length === 0 ? [] : [[]]),
		...notes.flatMap((note) => wrapped(plainText(note), width, 'quiet')),
		...(left.length === 0 ? [] : [[], ...wrapped(`not read: ${left.map(plainText).join(', ')}`, width, 'quiet')]),
	];
}

function lineOf(each: MappingLine, {reading, questions}: Mapping, width: number, glyphs: Glyphs): Line {
	switch (each.kind) {
		case 'question':
			return [span('? ', 'warning'), span(plainText(each.question.sentence), 'strong')];
		case 'table': {
			const {table, name, file} = each.table;
			const left = line(span(padEnd(table, fieldWidth), 'strong'), span(` ${plainText(name)}`));
			return line(...left, span(`  ${endOf(plainText(file), width - lineWidth(left) - 2, glyphs.ellipsis)}`, 'quiet'));
		}

		case 'column':
			return columnLine(each.column, width);
		case 'status': {
			const {table, word, rows, meaning} = each.status;
			return readingLine(`status of ${table}`, `${plainText(word)}: ${meaning}`, counted(rows, 'row'));
		}

		case 'billing':
			return readingLine('billed', billingWords[reading.billing], unbilledNote(reading));
		case 'terms':
			return readingLine('due after', counted(reading.termsDays, 'day'), termsNotes[reading.termsBy]);
		case 'currency':
			return readingLine(
				'money in',
				reading.currency,
				reading.currencies.length > 1
					? reading.currencies.map(({code, rows}) => `${code} ${formatCount(rows)}`).join(', ')
					: '',
			);
		case 'dates':
			return readingLine(
				'dates like 03/04',
				questions.some(({about}) => about === 'dates')
					? 'can be read in two ways'
					: 'have the order that all of them fit',
				'',
			);
	}
}

const termsNotes = {
	'due dates': 'as due dates say',
	asked: 'as asked for',
	saved: 'as saved',
	usual: 'a guess: no due date is known',
} as const;

function unbilledNote({billing, billings}: Mapping['reading']): string {
	const chosen = billings.find(({rule}) => rule === billing);
	return chosen ? `${formatCount(chosen.unbilled)} of ${counted(chosen.periods, 'period')} unbilled` : '';
}

function readingLine(label: string, value: string, note: string): Line {
	return line(
		padEnd(label, fieldWidth + 6),
		span(` ${value}`, 'strong'),
		span(note === '' ? '' : `  ${note}`, 'quiet'),
	);
}

/** The field, the column it is read from, and as many of its values as there is room for. */
function columnLine({field, from, by, written, samples, isNeeded}: MappedColumn, width: number): Line {
	if (from === undefined) {
		return line(padEnd(`  ${field}`, fieldWidth), span(isNeeded ? ' is missing' : ' -', isNeeded ? 'wrong' : 'quiet'));
	}

	const isWide = width >= 90;
	return line(
		padEnd(`  ${field}`, fieldWidth),
		' ',
		padEnd(plainText(from), columnWidth),
		...(isWide ? [' ', span(padEnd(by === undefined ? '' : `by ${by}`, 9), 'quiet')] : []),
		span(written === undefined ? '' : ` ${plainText(written)} `, 'accent'),
		span(` ${samples.map(plainText).join('  ')}`, 'quiet'),
	);
}

function choiceLines(choices: readonly Choice[], at: number | undefined, inner: number, glyphs: Glyphs): Line[] {
	return choices.map(({label, note, isNow}, place) =>
		selectable(
			line(
				'    ',
				isNow ? `${glyphs.dot} ` : '  ',
				padEnd(plainText(label), 30),
				span(note === '' ? '' : `  ${note}`, 'quiet'),
			),
			place === at,
			inner,
			glyphs,
		),
	);
}
