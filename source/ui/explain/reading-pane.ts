import {shapeOf} from '../../domain/books-shape.ts';
import {sumBridges} from '../../domain/bridge.ts';
import {subscribersOf} from '../../domain/subscribers.ts';
import {scenarios} from '../../scenarios/index.ts';
import {isOn} from '../../simulation/settings.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span, type Tone} from '../draw/lines.ts';
import {drawPane, innerWidth} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import {customerPage, selectedFinding} from '../state/customer-page.ts';
import {ageingFor, leaksShown, ledgerIn, monthBridges, policiesIn, scoresFor} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {sqlFor} from './sql.ts';
import type {Figures} from './term.ts';
import {termsOn} from './terms.ts';

/** What lies over a screen to be read: its terms explained, or a rule as SQL. Scrolls. */
export function readingPane(state: State, width: number, height: number, glyphs: Glyphs): Line[] {
	const isSql = state.overlay === 'sql';
	const lines = isSql ? sqlLines(state, innerWidth(width)) : explanationLines(state, innerWidth(width));
	const room = Math.max(1, height - 2);
	const first = Math.max(0, Math.min(state.scroll, lines.length - room));
	const upTo = Math.min(lines.length, first + room);
	return drawPane(
		{
			title: isSql ? 'The same rule as SQL' : 'What this screen says',
			note: `lines ${first + 1} to ${upTo} of ${lines.length} · esc closes`,
			lines: lines.slice(first, upTo),
		},
		width,
		height,
		true,
		glyphs,
	);
}

/** The furthest that the open overlay can be scrolled. */
export function lastScroll(state: State, width: number, height: number): number {
	const inner = innerWidth(width);
	const {length} = state.overlay === 'sql' ? sqlLines(state, inner) : explanationLines(state, inner);
	return Math.max(0, length - Math.max(1, height - 2));
}

function explanationLines(state: State, width: number): Line[] {
	const figures = figuresOf(state);
	const screen = state.customer ? 'customer' : state.screen;
	const unseen = scenarios.filter((scenario) => !isOn(state.settings, scenario)).map(({id}) => id);
	const told = termsOn(screen).filter(({id}) => !unseen.includes(id));
	return told.flatMap((term): Line[] => [
		...wrapped(term.name, width, 'strong'),
		...indented(term.sentence, width, 'plain'),
		...indented(term.formula, width, 'quiet'),
		...indented(term.numbers(figures), width, 'accent'),
		...(term.boundary ? indented(term.boundary, width, 'plain') : []),
		[],
	]);
}

/** The numbers of the year so far, which every screen shows or is made of. */
function figuresOf(state: State): Figures {
	return {
		day: state.day,
		span: 'the year so far',
		bridge: sumBridges(monthBridges(state)),
		ageing: ageingFor(state),
		subscribers: subscribersOf(ledgerIn(state)),
		...(state.isTruthShown && {scores: scoresFor(state)}),
		settings: state.settings,
	};
}

function sqlLines(state: State, width: number): Line[] {
	const page = customerPage(state);
	if (!page) {
		return [];
	}

	const flagged = selectedFinding(page);
	const rules = flagged ? [flagged.leak] : leaksShown(state);
	const place = {
		policy: policiesIn(state).detector,
		months: state.settings.months,
		shape: shapeOf(page.ledger),
		asOf: state.day,
		subscriptionId: page.id,
		month: page.month,
	};
	const intro = flagged
		? 'Runs as it is in PostgreSQL and DuckDB over the exported tables, and returns this finding.'
		: 'No rule matches this month: over the exported tables each of these returns no row.';
	return [
		...wrapped(intro, width, 'quiet'),
		[],
		...rules.flatMap((leak) => [
			...sqlFor(leak, place)
				.split('\n')
				.flatMap((row) => wrappedSql(row, width)),
			[] as Line,
		]),
	];
}

function indented(text: string, width: number, tone: Tone): Line[] {
	return wrapped(text, width - 2, tone).map((row): Line => [span('  '), ...row]);
}

/** A line of SQL; what does not fit goes on below it, further in. */
function wrappedSql(row: string, width: number): Line[] {
	const indent = /^ */.exec(row)?.[0] ?? '';
	const [first = [], ...rest] = wrapped(row.trim(), Math.max(8, width - indent.length - 4), 'plain');
	return [[span(indent), ...first], ...rest.map((content): Line => [span(`${indent}    `), ...content])];
}
