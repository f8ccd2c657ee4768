import {type Glyphs, unicodeGlyphs} from '../draw/glyphs.ts';
import {historyLines} from '../draw/history-lines.ts';
import {linesOf, type Pane} from '../draw/pane.ts';
import {isRoomyBody, isVastBody} from '../draw/size.ts';
import type {CustomerPage} from '../state/customer-page.ts';
import {type CustomerPane, customerPanes} from './pane-names.ts';
import {axisPane, identityPane, whyPane} from './panes.ts';
import {yearPane} from './year-pane.ts';

/** A pane of the page, and its lines on screen, borders included. */
export type FittedPane = {readonly name?: CustomerPane; readonly pane: Pane; readonly lines: number};

/** Fewer rows of history than this, borders and heading included, and other panes give way to it. */
export const leastHistory = 8;
/** With less than this in sight, borders included, a pane says too little. */
const leastCut = {history: 6, why: 5};
/** The same of a history beside the truth, which each of the panes tells in a line of its own. */
const leastBesideTruth = 5;

/**
 * Who the customer is above the history, the axes and the reason below. Without room for all, the day axis goes in front of
 * what the reason says at length: it is cut to its first lines, and the customer to one. The truth is told by both: where
 * that leaves the reason less than it has to say, the history gives it a line. Without room for that either, the reason
 * stays.
 */
export function panesThatFit(page: CustomerPage, columns: number, height: number, glyphs: Glyphs) {
	const identity = identityPane(page);
	const whole = (pane: Pane, name?: CustomerPane): FittedPane => ({...(name && {name}), pane, lines: linesOf(pane)});
	const axis = whole(axisPane(page, columns, glyphs), 'axis');
	const why = whole(whyPane(page, columns), 'why');
	const year = whole(yearPane(page, columns, glyphs), 'year');
	const brief: FittedPane = {pane: {...identity, lines: identity.lines.slice(0, 1)}, lines: 3};
	/** The lines of the whole history, borders and heading included: a short one leaves room. */
	const history = historyLines(page.ledger, page.index, page.months).length + 3;
	const room = height - linesOfAll([brief, axis]);
	const isTight = page.level === 'truth' && why.lines > room - leastCut.history;
	const cut = Math.min(history, isTight ? leastBesideTruth : leastCut.history);
	const rest = room - cut;
	const choices = [
		...(isRoomyBody(columns, height)
			? [{above: [whole(identity)], below: [axis, why, year], history: leastHistory}]
			: []),
		{above: [whole(identity)], below: [axis, why], history: Math.min(history, leastHistory)},
		{above: [brief], below: [axis, {...why, lines: Math.min(why.lines, rest)}], history: cut},
		{above: [whole(identity)], below: [why], history: leastHistory},
	];
	const fits = ({above, below, history}: (typeof choices)[number]) =>
		history + linesOfAll([...above, ...below]) <= height &&
		below.every(({pane, lines}) => lines >= Math.min(linesOf(pane), leastCut.why));
	return choices.find(fits) ?? {above: [], below: [why]};
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
