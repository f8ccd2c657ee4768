import type {Score} from '../../detection/score.ts';
import type {Ageing} from '../../domain/ageing.ts';
import {type Bridge, sumBridges} from '../../domain/bridge.ts';
import type {Day} from '../../domain/days.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {subscribersOf} from '../../domain/subscribers.ts';
import {unpaidInvoices} from '../../domain/unpaid.ts';
import {scenarios} from '../../scenarios/index.ts';
import {isOn, type Settings} from '../../simulation/settings.ts';
import {type Line, lineWidth, span, type Tone} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {wrapped} from '../draw/wrapped.ts';
import {ageingFor, ledgerIn, monthBridges, scoresFor, timelineIn} from '../state/derive.ts';
import {isTruthTold} from '../state/knowing.ts';
import type {State} from '../state/state.ts';
import type {Figures, Term} from './term.ts';
import {type ExplainedScreen, terms, termsOn} from './terms.ts';

/** Terms explained one below the other, and the line on which each begins. */
export type Explanation = {
	readonly lines: readonly Line[];
	readonly starts: readonly {readonly term: Term; readonly at: number}[];
};

/**
 * The terms that the screen speaks of, then all others, in `width` columns. A scenario that is off is explained where it can
 * be turned on, and nowhere else.
 */
export function explanationOf(state: State, width: number): Explanation {
	const screen = state.customer ? 'customer' : state.screen;
	return explained(figuresIn(state), screen, width, state.level === 'evidence');
}

const explained = remember(
	(figures: Figures, screen: ExplainedScreen, width: number, isEvidence: boolean): Explanation => {
		const off = scenarios.filter((scenario) => !isOn(figures.settings, scenario)).map(({id}) => id);
		const unseen = new Set([...off, ...(figures.isOpened ? ofSimulation : [])]);
		const here = termsOn(screen).filter(({id}) => !unseen.has(id));
		if (screen === 'chaos' && !figures.isOpened) {
			here.push(...termsOn(screen).filter(({id}) => off.includes(id)));
		}

		const others = terms.filter((term) => !here.includes(term) && !unseen.has(term.id));
		const lines: Line[] = [];
		const starts: {term: Term; at: number}[] = [];
		for (const term of [...here, ...others]) {
			if (term === others[0]) {
				lines.push(...wrapped('Terms of the other screens', width, 'quiet'), []);
			}

			starts.push({term, at: lines.length});
			lines.push(...entryOf(term, isEvidence && term.tellsLeaks ? untold : term.numbers(figures), width), []);
		}

		return {lines, starts};
	},
);

/** Terms of what is simulated, which opened books are not. */
const ofSimulation = ['seed', 'incident', 'mix', 'scope'];

const untold = 'its numbers are not told on the evidence alone: t goes on to the detector';

function entryOf(term: Term, numbers: string, width: number): Line[] {
	return [
		...wrapped(term.name, width, 'strong'),
		...indented(term.sentence, width, 'plain'),
		...indented(term.formula, width, 'quiet'),
		...indented(numbers, width, 'accent'),
		...(term.boundary ? indented(term.boundary, width, 'plain') : []),
		...(term.details ?? []).flatMap(({label, text}) => detailLines(label, text, width)),
	];
}

const labelWidth = 13;

/** A text beside its label, on as many lines as it takes. */
function detailLines(label: string, text: string, width: number): Line[] {
	return wrapped(text, Math.max(8, width - 2 - labelWidth)).map(
		(row, at): Line => [span('  '), span((at === 0 ? label : '').padEnd(labelWidth), 'quiet'), ...row],
	);
}

function indented(text: string, width: number, tone: Tone): Line[] {
	return wrapped(text, width - 2, tone).map((row): Line => [span('  '), ...row]);
}

/** The term that the line belongs to, as its position among the starts. */
export function termAt({starts}: Explanation, line: number): number {
	return Math.max(
		0,
		starts.findLastIndex(({at}) => at <= line),
	);
}

/** What there is to read, on one line of `width` columns around the term that is read now. */
export function contentsLine({starts}: Explanation, current: number, width: number, ellipsis: string): Line {
	const names = starts.map(({term}, at): Line => {
		const name = term.shortName ?? term.name;
		return at === current ? [span(`[${name}]`, 'accent')] : [span(name, 'quiet')];
	});
	const gap: Line = [span(' · ', 'quiet')];
	const joined = (from: number, to: number): Line => [
		...(from > 0 ? [span(`${ellipsis} `, 'quiet')] : []),
		...names.slice(from, to).flatMap((name, at) => (at === 0 ? name : [...gap, ...name])),
		...(to < names.length ? [span(` ${ellipsis}`, 'quiet')] : []),
	];
	let from = Math.max(0, current - 1);
	let to = current + 1;
	while (to < names.length && lineWidth(joined(from, to + 1)) <= width) {
		to++;
	}

	while (from > 0 && lineWidth(joined(from - 1, to)) <= width) {
		from--;
	}

	return joined(from, to);
}

/** The numbers of the year so far, which every screen shows or is made of. */
function figuresIn(state: State): Figures {
	const scores = isTruthTold(state) ? scoresFor(state) : undefined;
	const {closeOut} = timelineIn(state);
	const isOpened = state.books !== undefined;
	return figuresOf(monthBridges(state), ageingFor(state), ledgerIn(state), scores, state.settings, closeOut, isOpened);
}

const figuresOf = remember(
	(
		bridges: readonly Bridge[],
		ageing: Ageing,
		ledger: Ledger,
		scores: readonly Score[] | undefined,
		settings: Settings,
		closeOut: Day,
		isOpened: boolean,
	): Figures => ({
		day: ledger.day,
		span: isOpened || ledger.months > 12 ? 'all months so far' : 'the year so far',
		bridge: sumBridges(bridges),
		unpaid: unpaidInvoices(ledger),
		currency: ledger.currency,
		lastMonth: ledger.firstMonth + ledger.months - 1,
		closeOut,
		isOpened,
		ageing,
		subscribers: subscribersOf(ledger),
		...(scores && {scores}),
		settings,
	}),
);
