import {plainText} from '../../domain/plain-text.ts';
import {type Line, line, span, spread} from '../draw/lines.ts';
import {fieldLine} from '../prompt/input-line.ts';
import type {TextField} from '../prompt/text-field.ts';
import type {Among, ListState} from './list-state.ts';
import type {ListView} from './list-view.ts';
import {completionOf} from './query/completion.ts';
import {hasMatch} from './selection.ts';

export type SearchLineOptions = {
	readonly list: ListState;
	/** What a list was narrowed to that does not hold here: it was said of another day, or of another year. */
	readonly resting?: Among | undefined;
	/** The text field in which the query is being typed, while it is open. */
	readonly field: TextField | undefined;
	/** A query that this list understands. */
	readonly example: string;
	/** Columns of the line. */
	readonly columns: number;
};

const invitation = ' / search   f filter   like  ';

/** As many of the example's terms as have room. */
function whatFits(example: string, room: number): string {
	return example.split(' ').reduce((kept, term) => {
		const longer = kept === '' ? term : `${kept} ${term}`;
		return longer.length <= room ? longer : kept;
	}, '');
}

/** The query as it is typed, or as it stands, with what the keys around it do. */
export function searchLine<Row>(
	view: ListView<Row>,
	{list, resting, field, example, columns}: SearchLineOptions,
): Line {
	const completion = field ? completionOf(field, view.columns) : '';
	const isVain = completion === '' && !hasMatch(view);
	const wrong = view.query?.problem ?? (isVain ? 'nothing matches · esc clears' : undefined);
	if (field) {
		const mode = list.isNarrow ? 'narrowing · tab jumps instead' : 'jumping · tab narrows instead';
		const keys = completion === '' ? 'enter keeps it' : '→ completes it';
		const right = wrong ?? `${mode} · ${keys} · esc clears`;
		return fieldLine(
			[span(list.isNarrow ? ' f ' : ' / ', 'accent')],
			{...field, completion},
			[span(` ${right} `, wrong ? 'warning' : 'quiet')],
			columns,
		);
	}

	if (resting) {
		const asked = list.query === '' ? '' : ` ${list.isNarrow ? 'f' : '/'} ${plainText(list.query)}`;
		const left = line(span(asked), span(` resting: ${resting.label}`, 'quiet'));
		return spread(left, [span(' another day or year · esc forgets it ', 'quiet')], columns);
	}

	const among = list.among ? ` only: ${list.among.label} ` : '';
	if (list.query === '') {
		return list.among
			? spread([span(among, 'accent')], [span(' esc shows all ', 'quiet')], columns)
			: [span(invitation, 'quiet'), span(whatFits(example, columns - invitation.length), 'quiet')];
	}

	return spread(
		line(span(among, 'accent'), span(list.isNarrow ? ' f ' : ' / ', 'accent'), plainText(list.query)),
		[span(` ${wrong ?? (list.isNarrow ? 'esc shows all' : 'n next match · esc clears')} `, 'quiet')],
		columns,
	);
}
