import {formatCount} from '../../domain/money.ts';
import {leaks} from '../../scenarios/index.ts';
import {type Line, line, padEnd, padStart, plainLine, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {scoresFor} from '../state/derive.ts';
import type {State} from '../state/state.ts';

const columns = ['injected', 'found', 'missed', 'not yet', 'false alarms', 'precision', 'recall'] as const;
const wide = {titles: columns as readonly string[], widths: [10, 8, 8, 9, 14, 11, 8]};
/** Where there is no room for that. */
const narrow = {
	titles: ['injected', 'found', 'missed', 'not yet', 'false', 'precision', 'recall'],
	widths: [9, 7, 7, 8, 7, 10, 7],
};
const labelWidth = 14;

/** How the findings compare with what was injected; hidden until the reader asks for the truth. */
export function scorePane(state: State, width: number): Pane {
	if (!state.isTruthShown) {
		return {
			title: 'Score against the truth',
			note: 't reveals it',
			lines: [plainLine('  hidden: all panes show only what the detector sees by this day')],
		};
	}

	const isWide = labelWidth + wide.widths.reduce((sum, each) => sum + each, 0) <= innerWidth(width);
	const {titles, widths} = isWide ? wide : narrow;
	const heading: Line = [
		span(' '.repeat(labelWidth)),
		...titles.map((name, at) => span(padStart(name, widths[at] as number), 'quiet')),
	];
	const rows = scoresFor(state).map((score): Line => {
		const leak = leaks.find(({id}) => id === score.scenario);
		const figures = [score.injected, score.found, score.missed, score.notYetDetectable, score.falseAlarms];
		const texts = [...figures.map(formatCount), score.precision.toFixed(2), score.recall.toFixed(2)];
		return line(
			'  ',
			span(leak?.letter ?? '?', 'leak'),
			span(padEnd(` ${leak?.shortName ?? score.scenario}`, labelWidth - 3)),
			...texts.map((text, at) => {
				const isWrong = (columns[at] === 'missed' || columns[at] === 'false alarms') && text !== '0';
				return span(padStart(text, widths[at] as number), isWrong ? 'leak' : 'plain');
			}),
		);
	});
	return {title: 'Score against the truth', note: 't hides it', lines: [heading, ...rows]};
}
