import {plainText} from '../../domain/plain-text.ts';
import {leaks} from '../../scenarios/index.ts';
import {completionOf} from '../app/search.ts';
import {arrange} from '../draw/arrange.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, plainLine, span, spread} from '../draw/lines.ts';
import {legend} from '../draw/marks.ts';
import {bodyHeight, listHeight} from '../draw/size.ts';
import {fieldLine} from '../prompt/input-line.ts';
import type {State} from '../state/state.ts';
import {listPane} from './list-pane.ts';
import {customersIn, hasMatch, type ListScreen, leaksIn} from './list-view.ts';

/** A screen that is one list: the query above it, a legend below. */
export function listScreen(state: State, screen: Exclude<ListScreen, 'runs'>, glyphs: Glyphs): Line[] {
	const {columns} = state;
	const body = bodyHeight(state.rows);
	const options = {
		list: state[screen],
		columns,
		height: listHeight(state.rows),
		glyphs,
		empty: emptyLines(state, screen),
	};
	const pane =
		screen === 'customers'
			? listPane('Customers', customersIn(state), options)
			: listPane('Leaks', leaksIn(state), options);
	const problem = (screen === 'customers' ? customersIn(state) : leaksIn(state)).query?.problem;
	return [
		searchLine(state, screen, problem),
		...arrange([[pane]], columns, body - 2, 0, glyphs),
		screen === 'customers' ? legendLine(columns) : leaksLegend(state),
	];
}

/** The query as it is typed, or as it stands, with what the keys around it do. */
export function searchLine(state: State, screen: ListScreen, problem: string | undefined): Line {
	const {prompt, columns} = state;
	const list = state[screen];
	const completion = prompt?.kind === 'search' ? completionOf(state, prompt) : '';
	const isVain = completion === '' && !hasMatch(state, screen);
	const wrong = problem ?? (isVain ? 'nothing matches · esc clears' : undefined);
	if (prompt?.kind === 'search') {
		const mode = list.isNarrow ? 'narrowing · tab jumps instead' : 'jumping · tab narrows instead';
		const keys = completion === '' ? 'enter keeps it' : '→ completes it';
		const right = wrong ?? `${mode} · ${keys} · esc clears`;
		return fieldLine(
			[span(list.isNarrow ? ' f ' : ' / ', 'accent')],
			{...prompt, completion},
			[span(` ${right} `, wrong ? 'warning' : 'quiet')],
			columns,
		);
	}

	const among = list.among ? ` only: ${list.among.label} ` : '';
	if (list.query === '') {
		return list.among
			? spread([span(among, 'accent')], [span(' esc shows all ', 'quiet')], columns)
			: [span(' / search   f filter   like  ', 'quiet'), span(exampleOf(screen), 'quiet')];
	}

	return spread(
		line(span(among, 'accent'), span(list.isNarrow ? ' f ' : ' / ', 'accent'), plainText(list.query)),
		[span(` ${wrong ?? (list.isNarrow ? 'esc shows all' : 'n next match · esc clears')} `, 'quiet')],
		columns,
	);
}

function exampleOf(screen: ListScreen): string {
	switch (screen) {
		case 'customers':
			return 'plan:pro leak:zombie leaked>100 otter';
		case 'leaks':
			return 'leak:ghost month:2024-05 leaked>=50';
		case 'runs':
			return 'outage saved:2024-06 leaked>1000';
	}
}

function emptyLines(state: State, screen: Exclude<ListScreen, 'runs'>): Line[] {
	const list = state[screen];
	const isFiltered = list.query !== '' || list.among !== undefined;
	if (isFiltered) {
		return [[], plainLine('  Nothing matches. Press Esc to show all again.')];
	}

	return [
		[],
		plainLine(`  No leak is seen by this day.`),
		plainLine('  Press ] to go a month on, $ for the close-out, or 4 to turn up the chaos.'),
	];
}

function legendLine(columns: number): Line {
	const isShort = columns < 76;
	const shown = isShort ? legend.filter(({letter}) => letter !== '·') : legend;
	return shown.flatMap(({letter, meaning}) => [
		span(columns < 84 ? ' ' : '  '),
		span(letter, leaks.some((leak) => leak.letter === letter) ? 'leak' : 'strong'),
		span(` ${isShort ? meaning.replace(/-.*| billed/, '') : meaning}`, 'quiet'),
	]);
}

function leaksLegend(state: State): Line {
	return state.isTruthShown
		? [span('  truth: found · missed · false alarm · not yet detectable   t hides it', 'quiet')]
		: [span('  only what the detector sees by this day   t reveals the injected truth', 'quiet')];
}
