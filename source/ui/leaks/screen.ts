import {counted} from '../../domain/counted.ts';
import {customerPreview} from '../draw/customer-preview.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, span, type Tone} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';
import {previewPlace} from '../draw/size.ts';
import {togetherPane} from '../draw/together-pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import {nothingMatches} from '../lists/list-pane.ts';
import {listScreen} from '../lists/list-screen.ts';
import {selectedRow} from '../lists/selection.ts';
import {currencyIn, timelineIn} from '../state/derive.ts';
import {isTruthKnown, truthUnknown} from '../state/knowing.ts';
import {previewedIn} from '../state/previewed.ts';
import {type State, searchFieldIn} from '../state/state.ts';
import {closeOutName} from '../state/step-names.ts';
import {leaksIn} from './list.ts';

/** The Leaks screen: the list, and whether the truth is shown beside what was found. */
export function leaksScreen(state: State, glyphs: Glyphs): Line[] {
	const {columns, rows, leaks} = state;
	return listScreen('Leaks', leaksIn(state), {
		list: leaks,
		field: searchFieldIn(state),
		example: state.books ? 'leak:ghost leaked>=50' : 'leak:ghost month:2024-05 leaked>=50',
		columns,
		rows,
		glyphs,
		empty:
			state.level === 'evidence'
				? nothingToList(nothingTold, columns)
				: leaks.query !== '' || leaks.among
					? nothingMatches
					: nothingToList(nothingSeenIn(state), columns),
		legend: [legendLine(state)],
		preview: {
			place: previewPlace(state),
			pane: (width) => previewOf(state, width, glyphs),
			together: (width) => togetherOf(state, width, glyphs),
		},
	});
}

function togetherOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const {rows} = leaksIn(state);
	const title = `These ${counted(rows.length, 'leak')}`;
	return rows.length > 1 ? togetherPane(title, rows, currencyIn(state), width, glyphs) : undefined;
}

function previewOf(state: State, width: number, glyphs: Glyphs): Pane | undefined {
	const row = selectedRow(leaksIn(state), state.leaks);
	return row && customerPreview(previewedIn(state, row.customerId, row.month), width, glyphs);
}

/** What is said in place of rows, so many columns wide. */
function nothingToList(text: readonly string[], columns: number): readonly Line[] {
	return [[], ...text.flatMap((each) => wrapped(each, columns - 8)).map((row) => line('  ', ...row))];
}

function nothingSeenIn(state: State): readonly string[] {
	const {books, day} = state;
	const isLast = day >= (timelineIn(state).steps.at(-1) ?? day);
	const onwards = isLast ? '' : `] to go a month on, $ for the ${closeOutName(state).toLowerCase()}, or `;
	return [
		'No leak is seen by this day.',
		`Press ${onwards}4 to ${books ? 'judge more strictly' : 'turn up the chaos'}.`,
	];
}

const nothingTold = [
	'On the evidence alone nothing is called a leak: there is nothing to list.',
	'Press 2 to look through the customers and mark months, t for the detector.',
];

/** What is shown below the list, the longest wording that has room; the key that changes it goes last. */
function legendLine(state: State): Line {
	const [tone, wordings] = legendOf(state);
	const text = wordings.find((each) => each.length + 2 <= state.columns) ?? wordings.at(-1);
	return [span(`  ${text}`, tone)];
}

function legendOf(state: State): readonly [Tone, readonly string[]] {
	if (state.level === 'evidence') {
		return [
			'quiet',
			[
				'the evidence alone calls nothing a leak   t goes on to the detector',
				'the evidence alone calls nothing a leak   t goes on',
			],
		];
	}

	if (!isTruthKnown(state)) {
		return state.level === 'truth'
			? ['warning', [truthUnknown]]
			: [
					'quiet',
					[
						'only what the detector sees by this day   nobody gave the answers',
						'only what the detector sees by this day',
					],
				];
	}

	return [
		'quiet',
		state.level === 'truth'
			? [
					'truth: found · missed · false alarm · not yet detectable   t hides it',
					'truth: found · missed · false alarm · not yet detectable',
				]
			: [
					'only what the detector sees by this day   t reveals the injected truth',
					'what the detector sees by this day   t shows the truth',
				],
	];
}
