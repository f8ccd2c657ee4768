import type {Score} from '../../detection/score.ts';
import {formatCount} from '../../domain/money.ts';
import {leaks} from '../../scenarios/index.ts';
import {type Line, line, padEnd, padStart, span} from '../draw/lines.ts';
import {innerWidth} from '../draw/pane.ts';
import {scoresFor} from '../state/derive.ts';
import type {State} from '../state/state.ts';

/** What is said of a leak, each with its title and the columns that it takes. */
type Column = {readonly name: keyof FigureTexts; readonly title: string; readonly width: number};

const wide: readonly Column[] = [
	{name: 'injected', title: 'injected', width: 10},
	{name: 'found', title: 'found', width: 8},
	{name: 'missed', title: 'missed', width: 8},
	{name: 'notYet', title: 'not yet', width: 9},
	{name: 'falseAlarms', title: 'false alarms', width: 14},
	{name: 'precision', title: 'precision', width: 11},
	{name: 'recall', title: 'recall', width: 8},
];
/** Where there is no room for that. */
const narrow: readonly Column[] = [
	{name: 'injected', title: 'injected', width: 9},
	{name: 'found', title: 'found', width: 7},
	{name: 'missed', title: 'missed', width: 7},
	{name: 'notYet', title: 'not yet', width: 8},
	{name: 'falseAlarms', title: 'false', width: 7},
	{name: 'precision', title: 'precision', width: 10},
	{name: 'recall', title: 'recall', width: 7},
];
/** Where there is hardly any: what was injected is the sum of the first three. */
const narrowest: readonly Column[] = [
	{name: 'found', title: 'found', width: 7},
	{name: 'missed', title: 'missed', width: 7},
	{name: 'notYet', title: 'not yet', width: 8},
	{name: 'falseAlarms', title: 'false', width: 6},
	{name: 'precision', title: 'prec.', width: 7},
	{name: 'recall', title: 'recall', width: 7},
];
const labelWidth = 14;

type FigureTexts = ReturnType<typeof figureTexts>;

function figureTexts(score: Score) {
	return {
		injected: formatCount(score.injected),
		found: formatCount(score.found),
		missed: formatCount(score.missed),
		notYet: formatCount(score.notYetDetectable),
		falseAlarms: formatCount(score.falseAlarms),
		precision: score.precision.toFixed(2),
		recall: score.recall.toFixed(2),
	};
}

/** How the findings compare with what was injected: a line of titles, and one for each leak. */
export function detectorLines(state: State, width: number): readonly Line[] {
	const fits = (columns: readonly Column[]) =>
		columns.reduce((sum, column) => sum + column.width, labelWidth) <= innerWidth(width);
	const columns = [wide, narrow].find(fits) ?? narrowest;
	const heading: Line = [
		span(' '.repeat(labelWidth)),
		...columns.map((column) => span(padStart(column.title, column.width), 'quiet')),
	];
	const rows = scoresFor(state).map((score): Line => {
		const leak = leaks.find(({id}) => id === score.scenario);
		const texts = figureTexts(score);
		return line(
			'  ',
			span(leak?.letter ?? '?', leak?.hue),
			span(padEnd(` ${leak?.shortName ?? score.scenario}`, labelWidth - 3)),
			...columns.map((column) => {
				const isWrong = (column.name === 'missed' || column.name === 'falseAlarms') && texts[column.name] !== '0';
				return span(padStart(texts[column.name], column.width), isWrong ? 'wrong' : 'plain');
			}),
		);
	});
	return [heading, ...rows];
}
