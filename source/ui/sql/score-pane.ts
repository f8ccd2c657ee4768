import type {Case} from '../../detection/score.ts';
import {verdictText} from '../../detection/verdict-text.ts';
import {counted} from '../../domain/counted.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import {notScored} from '../../sql/score/claim-columns.ts';
import type {ClaimScore} from '../../sql/score/score-claims.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, lineWidth, padEnd, padStart, span} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import {textIn} from '../editor/editor.ts';
import type {State} from '../state/state.ts';
import {whoIn} from '../state/who.ts';
import {faultIn} from './fault-shown.ts';
import {casesIn, leakScored, scoreIn} from './score.ts';

/** More cases than anyone looks through one by one. */
const mostDrawn = 2000;

/** What the query found of a leak, held against the truth, and each case, the wrong ones first. */
export function scorePane(state: State, width: number, glyphs: Glyphs): Pane {
	const inner = innerWidth(width);
	const leak = leakScored(state);
	const score = scoreIn(state);
	const isBefore = score !== undefined && state.sql.answer?.asked.sql !== textIn(state.sql.editor);
	const title = `Score${leak ? `: ${leak.name}` : ''}${isBefore ? ', of the query before' : ''}`;
	if (!score) {
		return {title, lines: wrapped(whyNone(state), inner, 'quiet'), grows: true};
	}

	const cases = casesIn(state);
	const isFocused = state.sql.pane === 'score';
	const selected = Math.min(cases.length - 1, state.sql.caseLine);
	const money = moneyIn(state);
	const head = headLines(score, inner, money);
	const list = cases
		.slice(0, mostDrawn)
		.map((one, at) => selectable(caseLine(state, one, money), isFocused && at === selected, inner, glyphs));
	return {
		title,
		note: isFullMarks(score) ? 'full marks' : `${counted(wrongIn(score), 'case')} wrong`,
		lines: [...head, ...list],
		pinned: head.length,
		cursor: head.length + Math.max(0, selected),
		grows: true,
	};
}

/** Whether all that could be found was, and nothing else. */
function isFullMarks({score}: ClaimScore): boolean {
	return score.missed === 0 && score.falseAlarms === 0 && score.found > 0;
}

function wrongIn({score}: ClaimScore): number {
	return score.missed + score.falseAlarms;
}

function whyNone(state: State): string {
	const {answer, isRunning} = state.sql;
	const fault = faultIn(state);
	if (fault) {
		return `Nothing to score: ${plainText(fault.sentence)}.`;
	}

	if (isRunning || !answer) {
		return isRunning ? 'The query runs …' : 'There are no rows to score: ctrl+r runs what is written.';
	}

	return answer.claims ? 'The books have changed: ctrl+r asks again.' : notScored;
}

/** The counts, and what they are worth, as far as they fit. */
export function headLines(
	{score, cents, strays}: ClaimScore,
	width: number,
	money: (cents: number) => string,
): readonly Line[] {
	const parts: readonly (readonly [label: string, count: number, money: number])[] = [
		['found', score.found, cents.found],
		['missed', score.missed, cents.missed],
		['false alarms', score.falseAlarms, cents['false-alarm']],
		['not yet', score.notYetDetectable, cents['not-yet-detectable']],
	];
	const widths = parts.map(([label, count, sum]) =>
		Math.max(`${label} ${formatCount(count)}`.length, money(sum).length),
	);
	const rates = `precision ${score.precision.toFixed(2)}  recall ${score.recall.toFixed(2)}`;
	const counts: Line = parts.flatMap(
		([label, count], at): Line => [
			span(padEnd(`${label} ${formatCount(count)}`, widths[at] as number), 'strong'),
			span('  '),
		],
	);
	const worth: Line = parts.flatMap(
		([, , sum], at): Line => [span(padEnd(money(sum), widths[at] as number), 'quiet'), span('  ')],
	);
	const rated: Line = [span(rates, isFullMarks({score, cents, strays, cases: []}) ? 'good' : 'warning')];
	const strayLines = strays === 0 ? [] : wrapped(`${counted(strays, 'row')} accused no month of these books.`, width);
	return lineWidth(counts) + rates.length <= width
		? [[...counts, ...rated], worth, ...strayLines]
		: [counts, worth, rated, ...strayLines];
}

/** How amounts of these books are written. */
export function moneyIn({books}: Pick<State, 'books'>): (cents: number) => string {
	return (cents) => formatMoney(cents, books?.ledger.currency);
}

export function caseLine(
	state: Pick<State, 'books'>,
	{verdict, subscriptionId, month, leakedCents, liabilityCents = 0}: Case,
	money: (cents: number) => string,
): Line {
	const {id, name} = whoIn(state, subscriptionId);
	return [
		span(padEnd(verdictText[verdict], 19), verdict === 'found' ? 'plain' : 'warning'),
		span(padEnd(writtenMonth(month), 10)),
		span(padStart(money(leakedCents + liabilityCents), 9)),
		span(`  ${id} ${name}`, 'quiet'),
	];
}
