import type {Changes} from '../../detection/changes.ts';
import {changesSummary} from '../../detection/changes-summary.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenDay} from '../../domain/written-days.ts';
import {detectorPolicy} from '../../simulation/settings.ts';
import {type Glyphs, unicodeGlyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, padStart, type Span, span} from '../draw/lines.ts';
import {toneOfLetter} from '../draw/marks.ts';
import {innerWidth, type Pane, pinnedLines} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {State} from '../state/state.ts';
import {type CountRow, countRows, errorRows, leakedCents} from './figures.ts';
import {changesIn, movesIn} from './moves.ts';

const labelWidth = 14;

const untold =
	'On the evidence alone it is not told how much leaks, nor what a change moved: t goes on to the detector.';

/** What is expected and what is simulated, before the last change and now, and exactly what that change moved. */
export function changesPane(state: State, width: number, glyphs: Glyphs): Pane {
	const inner = innerWidth(width);
	if (state.level === 'evidence') {
		return {title: 'The year', note: 'evidence alone', lines: wrapped(untold, inner), grows: true};
	}

	const isFocused = state.chaos.pane === 'changes';
	const figures = figureLines(state, inner, glyphs);
	const changes = changesIn(state);
	if (!changes) {
		return {
			title: 'The whole year',
			pinned: figures.length,
			lines: [
				...figures,
				[],
				...wrapped(
					'Change a value: the year is simulated again at once, and this says which leaks appear and vanish.',
					inner,
					'quiet',
				),
			],
			grows: true,
		};
	}

	const moves = movesIn(state);
	const chosen = Math.min(Math.max(0, state.chaos.move), moves.length - 1);
	const above = [...figures, ...proseLines(state, changes, inner)];
	return {
		title: 'The whole year',
		...(moves.length > 0 && {note: isFocused ? 'enter lists the customers' : 'tab to list customers'}),
		lines: [
			...above,
			...moves.map(({letter, text}, at) =>
				selectable(line(span(letter, toneOfLetter(letter)), ` ${text}`), isFocused && at === chosen, inner, glyphs),
			),
		],
		pinned: figures.length,
		prose: [figures.length + 1, above.length],
		...(isFocused && {cursor: above.length + state.chaos.move}),
		grows: true,
	};
}

/** What is told between the counts and what moved, in `inner` columns. */
function proseLines(state: State, changes: Changes, inner: number): Line[] {
	return [[], ...wrapped(summaryIn(state, changes), inner)];
}

/** So many lines above the first one of what moved are out of sight in a pane with room for `room` lines, when that is selected. */
export function hiddenAboveMoves(state: State, width: number, room: number): number {
	const changes = changesIn(state);
	if (!changes) {
		return 0;
	}

	const pinned = pinnedLines(figureLines(state, innerWidth(width), unicodeGlyphs).length, room);
	return Math.max(0, proseLines(state, changes, innerWidth(width)).length - (room - pinned) + 1);
}

/** What moved in the year, in plain sentences; a change of the detector's policy alone moves nothing in it. */
function summaryIn(state: State, changes: Changes): string {
	const {settings, past} = state;
	const policies = [past.at(-1)?.settings ?? settings, settings].map((each) => JSON.stringify(detectorPolicy(each)));
	const summary = changesSummary(changes);
	if (!summary.startsWith('Nothing')) {
		return summary;
	}

	if (policies[0] !== policies[1]) {
		return 'The year is the same; the detector judges it differently. See Leaks.';
	}

	const {before, now} = leakedCents(state);
	return before === now
		? summary
		: 'Nothing moved, but amounts are not what they were: the same leaks come to something else.';
}

function figureLines(state: State, inner: number, glyphs: Glyphs): Line[] {
	const column = Math.min(12, Math.max(7, Math.floor((inner - labelWidth) / 4)));
	const heading = ['expected', 'before', 'now'].map((text) => padStart(text, column)).join('');
	const errors = errorRows(state);
	return [
		[span(' '.repeat(labelWidth) + heading, 'quiet')],
		...(errors.length > 0 ? [[span(`  the detector, as of ${writtenDay(state.day)}`, 'quiet')]] : []),
		...errors.map((row) => countLine(row, column, glyphs)),
		...countRows(state).map((row) => countLine(row, column, glyphs)),
		...moneyLines(leakedCents(state), column, glyphs),
	];
}

/** Money in the columns of the counts where it fits in them, else on lines of its own. */
function moneyLines({before, now}: {before: number | undefined; now: number}, column: number, glyphs: Glyphs): Line[] {
	const money = (cents: number, width: number) => span(padStart(formatMoney(cents), width));
	const label = (text: string, width = labelWidth) => span(padEnd(`  ${text}`, width));
	if (before === undefined) {
		return [[label('leaked'), money(now, column * 3)]];
	}

	if ([before, now, before - now].every((cents) => formatMoney(cents).length < column)) {
		const difference = differenceOf(now - before, column, formatMoney, glyphs);
		return [[label('leaked'), money(before, column * 2), money(now, column), ...difference]];
	}

	const difference = differenceOf(now - before, column * 2, formatMoney, glyphs);
	return [
		[label('leaked before', labelWidth + 1), money(before, column * 2 - 1)],
		[label('leaked now', labelWidth + 1), money(now, column * 2 - 1), ...difference],
	];
}

function countLine({letter, label, expected, before, now}: CountRow, column: number, glyphs: Glyphs): Line {
	return [
		span('  '),
		span(letter, toneOfLetter(letter)),
		span(padEnd(letter === '' ? label : ` ${label}`, labelWidth - 2 - letter.length)),
		span(padStart(expected === undefined ? '' : formatCount(Math.round(expected)), column), 'quiet'),
		span(padStart(before === undefined ? glyphs.dash : formatCount(before), column)),
		span(padStart(formatCount(now), column), now === 0 ? 'quiet' : 'strong'),
		...(before === undefined ? [] : differenceOf(now - before, column, formatCount, glyphs)),
	];
}

/** The difference at the right of its column. The spaces before it are plain: a look of their own would be seen. */
function differenceOf(
	difference: number,
	column: number,
	format: (value: number) => string,
	{minus}: Glyphs,
): readonly Span[] {
	if (difference === 0) {
		return [span(padStart('=', column), 'quiet')];
	}

	const padded = padStart(`${difference > 0 ? '+' : minus}${format(Math.abs(difference))}`, column);
	const text = padded.trimStart();
	return [span(' '.repeat(padded.length - text.length)), span(text, 'accent')];
}
