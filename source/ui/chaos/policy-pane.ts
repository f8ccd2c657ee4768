import {counted} from '../../domain/counted.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {billingRuleOf} from '../../domain/periods.ts';
import {plainText} from '../../domain/plain-text.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/finding.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, padStart, span} from '../draw/lines.ts';
import {toneOfLetter} from '../draw/marks.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {wrapped} from '../draw/wrapped.ts';
import {currencyIn, findingsBefore, findingsIn, leaksShown, ledgerIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {movesIn} from './moves.ts';

const labelWidth = 14;

const untold = 'On the evidence alone nothing is found, nor what a change moved: t goes on to the detector.';

/** In opened books: what the detector finds by the day, before the last change of its policy and now, and what these books are. */
export function policyPane(state: State, width: number, glyphs: Glyphs): Pane {
	const inner = innerWidth(width);
	const about = aboutLines(state, inner);
	if (state.level === 'evidence') {
		return {title: 'Found', note: 'evidence alone', lines: [...wrapped(untold, inner), [], ...about], grows: true};
	}

	const isFocused = state.chaos.pane === 'changes';
	const figures = figureLines(state, inner, glyphs);
	const moves = movesIn(state);
	const chosen = Math.min(Math.max(0, state.chaos.move), moves.length - 1);
	const above = [...figures, []];
	return {
		title: `Found by ${writtenDay(state.day)}`,
		...(moves.length > 0 && {note: isFocused ? 'enter lists the customers' : 'tab to list customers'}),
		lines: [
			...above,
			...moves.map(({letter, text}, at) =>
				selectable(line(span(letter, toneOfLetter(letter)), ` ${text}`), isFocused && at === chosen, inner, glyphs),
			),
			...(moves.length > 0 ? [[]] : []),
			...about,
		],
		pinned: figures.length,
		...(isFocused && moves.length > 0 && {cursor: above.length + chosen}),
		grows: true,
	};
}

/** How many of each leak are found, and what they come to. */
function figureLines(state: State, inner: number, {dash}: Glyphs): Line[] {
	const [before, now] = [findingsBefore(state), findingsIn(state)];
	const currency = currencyIn(state);
	const counts = 8;
	const money = Math.max(12, inner - labelWidth - 2 * counts);
	const of = (findings: readonly Finding[], id: string) => findings.filter(({scenario}) => scenario === id);
	const moneyOf = (findings: readonly Finding[]) =>
		formatMoney(
			findings.reduce((sum, {leakedCents, liabilityCents = 0}) => sum + leakedCents + liabilityCents, 0),
			currency,
		);
	return [
		[
			span(
				' '.repeat(labelWidth) +
					padStart('before', counts) +
					padStart('now', counts) +
					padStart('money', Math.min(18, money)),
				'quiet',
			),
		],
		...leaksShown(state).map(({id, letter, hue, shortName}): Line => {
			const count = of(now, id).length;
			return [
				span('  '),
				span(letter, hue),
				span(padEnd(` ${shortName}`, labelWidth - 3)),
				span(padStart(before ? formatCount(of(before, id).length) : dash, counts)),
				span(padStart(formatCount(count), counts), count === 0 ? 'quiet' : 'strong'),
				span(padStart(moneyOf(of(now, id)), Math.min(18, money)), count === 0 ? 'quiet' : 'plain'),
			];
		}),
	];
}

/** What is given with these books, and not to be changed on screen. */
function aboutLines(state: State, inner: number): Line[] {
	const {books} = state;
	const ledger = ledgerIn(state);
	const last = ledger.firstMonth + ledger.months - 1;
	const told = [
		`${plainText(books?.name ?? '')}: billed ${writtenMonth(ledger.firstMonth)} to ${writtenMonth(last)}, known to ${writtenDay(books?.ledger.day ?? ledger.day)}, in ${ledger.currency.code}.`,
		`Billing days: ${billingRuleOf(ledger)}. Where an invoice had no due date, it is due ${counted(ledger.termsDays, 'day')} after it was issued. Both are set when the books are opened: --billing and --terms.`,
		...(books?.arePaymentDatesUnknown
			? [
					'No payment has a date: each counts as paid on the day of its invoice, and an earlier as-of day does not hide it.',
				]
			: []),
	];
	return told.flatMap((text) => wrapped(text, inner, 'quiet'));
}
