import {formatCount} from '../../domain/money.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span, spread} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import type {State} from '../state/state.ts';
import {type TableLine, tableLines} from './table-lines.ts';

/** What can be read, with how many rows there are as of the day, and ready queries to begin with. */
export function tablesPane(state: State, width: number, glyphs: Glyphs): Pane {
	const inner = innerWidth(width);
	const all = tableLines(state);
	const isFocused = state.sql.pane === 'tables';
	const selected = Math.min(all.length - 1, state.sql.tableLine);
	const drawn: Line[] = [];
	let cursor = 0;
	for (const [at, each] of all.entries()) {
		if (each.kind === 'ready' && all[at - 1]?.kind !== 'ready') {
			drawn.push([span('ready queries', 'quiet')]);
		}

		if (at === selected) {
			cursor = drawn.length;
		}

		drawn.push(selectable(lineOf(each, inner - 2), isFocused && at === selected, inner, glyphs));
	}

	return {title: 'Tables', note: isFocused ? 'enter puts it in' : '', lines: drawn, cursor, grows: true};
}

function lineOf(each: TableLine, width: number): Line {
	switch (each.kind) {
		case 'table':
			return spread(
				[span(each.name, 'strong')],
				[span(each.rows === undefined ? '' : formatCount(each.rows), 'quiet')],
				width,
			);
		case 'column':
			return spread([span(`  ${each.name}`)], [span(each.type, 'quiet')], width);
		case 'ready':
			return [span(each.name)];
	}
}
