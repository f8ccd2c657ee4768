import {type Glyphs, unicodeGlyphs} from '../draw/glyphs.ts';
import {historyLines} from '../draw/history-lines.ts';
import {linesOf, type Pane} from '../draw/pane.ts';
import {isRoomyBody, isVastBody} from '../draw/size.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {identityLine} from './identity-line.ts';
import {type CustomerPane, customerPanes} from './pane-names.ts';
import {axisPane, identityPane, whyPane} from './panes.ts';
import {yearPane} from './year-pane.ts';

/** A pane of the page, and its lines on screen, borders included: of a single line it is drawn without any. */
export type FittedPane = {readonly name?: CustomerPane; readonly pane: Pane; readonly lines: number};

/** Fewer rows of history than this, borders and heading included, and other panes give way to it. */
export const leastHistory = 8;
/** With less than this in sight, borders included, a pane says too little. */
const leastCut = {history: 6, why: 5};
/** A history of one row, borders and heading included. */
export const shortestHistory = 4;
/** On fewer lines the customer is one line without a border, whichever month is selected: nothing moves from month to month. */
const low = 22;

/**
 * Who the customer is above the history, the axes and the reason below. Without room for all, the day axis goes in front of
 * what the customer is: that is cut to one line, and the history is as short as the reason takes. Without room for that
 * either, the reason stays, cut to leave the selected month in sight; in focus, whole.
 */
export function panesThatFit(
	page: CustomerPage,
	columns: number,
	height: number,
	glyphs: Glyphs,
	focus: CustomerPane = 'history',
) {
	const identity = identityPane(page);
	const whole = (pane: Pane, name?: CustomerPane): FittedPane => ({...(name && {name}), pane, lines: linesOf(pane)});
	const axis = whole(axisPane(page, columns, glyphs), 'axis');
	const why = whole(whyPane(page, columns), 'why');
	const year = whole(yearPane(page, columns, glyphs), 'year');
	const brief: FittedPane = {pane: {...identity, lines: identity.lines.slice(0, 1)}, lines: 3};
	const line: FittedPane = {pane: {title: identity.title, lines: [identityLine(identity, columns)]}, lines: 1};
	/** The lines of the whole history, borders and heading included: a short one leaves room. */
	const history = historyLines(page.ledger, page.index, page.months).length + 3;
	const cut = (above: FittedPane, others: readonly FittedPane[], shortest: number) => {
		const room = height - linesOfAll([above, ...others]);
		const kept = Math.min(history, Math.max(shortest, Math.min(leastCut.history, room - why.lines)));
		return {above: [above], below: [...others, {...why, lines: Math.min(why.lines, room - kept)}], history: kept};
	};
	const alone = cut(line, [], shortestHistory);
	const isWhole = linesOfAll(alone.below) === why.lines;
	if (focus === 'why' && !isWhole) {
		return cut(line, [], 0);
	}

	const isLow = height < low;
	const choices = [
		...(isRoomyBody(columns, height)
			? [{above: [whole(identity)], below: [axis, why, year], history: leastHistory}]
			: []),
		...(isLow ? [] : [{above: [whole(identity)], below: [axis, why], history: Math.min(history, leastHistory)}]),
		cut(isLow ? line : brief, [axis], shortestHistory),
		...(isLow ? [] : [{above: [whole(identity)], below: [why], history: leastHistory}]),
	];
	const fits = ({above, below, history}: (typeof choices)[number]) =>
		history + linesOfAll([...above, ...below]) <= height &&
		below.every(({pane, lines}) => lines >= Math.min(linesOf(pane), leastCut.why));
	return choices.find(fits) ?? alone;
}

export function linesOfAll(panes: readonly FittedPane[]): number {
	return panes.reduce((total, {lines}) => total + lines, 0);
}

/** The panes in the order of Tab: those that are drawn, of a zoomed page all that there are. */
export function customerOrder(
	page: CustomerPage,
	columns: number,
	height: number,
	isZoomed: boolean,
): readonly CustomerPane[] {
	if (isZoomed || isVastBody(columns, height)) {
		return customerPanes;
	}

	const drawn = panesThatFit(page, columns, height, unicodeGlyphs).below.map(({name}) => name);
	return customerPanes.filter((name) => name === 'history' || drawn.includes(name));
}
