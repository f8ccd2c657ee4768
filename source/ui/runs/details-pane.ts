import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {engineVersion} from '../../simulation/engine-version.ts';
import {leaksOn} from '../../simulation/settings.ts';
import {type Run, summaryOf, totalOf} from '../../store/run.ts';
import {endOf} from '../draw/end-of.ts';
import {type Line, line, lineWidth, plainLine, span, textWidth} from '../draw/lines.ts';
import {moneyFor} from '../draw/money-for.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {Level} from '../state/level.ts';
import {screenNames} from '../state/screens.ts';
import type {State} from '../state/state.ts';
import {titleOf} from '../state/title-of.ts';
import {savedText} from './columns.ts';
import {allDifferences} from './differences.ts';
import {selectedRun} from './list.ts';

/** More on the selected run than a row has room for; of a file that can't be read, the whole reason. */
export function runDetailsPane(state: State, width: number): Pane {
	const row = selectedRun(state);
	if (!row) {
		return {title: 'Selected', lines: []};
	}

	return row.run
		? {
				title: plainText(row.run.name),
				note: engineNote(row.run),
				lines: runLines(row.run, width, state.level),
			}
		: {
				title: plainText(row.unreadable.file),
				note: 'left as it is',
				lines: wrapped(`This file can't be read: ${row.unreadable.reason}.`, innerWidth(width)),
			};
}

function engineNote(run: Run): string {
	return `saved ${savedText(run)} UTC, engine ${run.engineVersion}${run.engineVersion === engineVersion ? '' : `, here ${engineVersion}`}`;
}

function runLines(run: Run, width: number, level: Level): Line[] {
	const {settings, books, asOf, customerId, note} = run;
	const page =
		customerId === null ? '' : books ? ', on a customer’s page' : `, customer ${String(customerId).padStart(4, '0')}`;
	const room = innerWidth(width) - labelWidth;
	const place = plainText(`as of ${asOf} on ${screenTitle(run)}${page}; `);
	const years = books
		? [endOf(plainText(books.paths.join(', ')), room - textWidth(place))]
		: [`seed ${settings.seed}, ${counted(settings.customers, 'customer')}`, `seed ${settings.seed}`];
	const opens = years.map((year) => place + plainText(year));
	return [
		labelled('note', note === '' ? [span('none: E writes one', 'quiet')] : plainLine(plainText(note))),
		books
			? labelled('books', plainLine(plainText(books.name)))
			: labelled('differs', plainLine(plainText(allDifferences(settings)) || 'nothing: these are the defaults')),
		labelled(
			'found',
			level === 'evidence' ? [span('not told on the evidence alone', 'quiet')] : foundLine(run, false, width),
		),
		...(level !== 'evidence' && totalOf(run).liabilityCents > 0 ? [labelled('owes', foundLine(run, true, width))] : []),
		labelled('opens', plainLine(opens.find((text) => textWidth(text) <= room) ?? (opens.at(-1) as string))),
	];
}

/** Count and money of each leak, or of each kind of what is owed back: that is never added to what leaked. Closer together, and by letter alone, where the line is too long. */
function foundLine(run: Run, isOwed: boolean, width: number): Line {
	const told = leaksOn(run.settings, new Set(Object.keys(run.summary)));
	const ofKind = told.filter(({isLiability = false}) => isLiability === isOwed);
	const money = moneyFor(width >= 100, run.books?.currency);
	const lineOf = (gap: string, isNamed: boolean): Line =>
		ofKind.flatMap((leak, at): Line => {
			const {count, leakedCents, liabilityCents = 0} = summaryOf(run, leak.id);
			const name = isNamed ? ` ${leak.shortName}` : '';
			return [
				span(at === 0 ? '' : gap),
				span(leak.letter, count === 0 ? 'quiet' : leak.hue),
				span(`${name} ${formatCount(count)}, ${money(leakedCents + liabilityCents)}`),
			];
		});
	const choices = [lineOf('   ', true), lineOf('  ', true), lineOf('  ', false)];
	return choices.find((choice) => lineWidth(choice) <= innerWidth(width) - labelWidth) ?? (choices.at(-1) as Line);
}

/** Columns of a label. */
const labelWidth = 9;

/** The screen that it opens on, as it is called now; one that another version knew keeps its name. */
function screenTitle({books, screen}: Run): string {
	const known = screenNames.find((name) => name === screen);
	return known === undefined ? screen : titleOf(books ? {books} : {}, known);
}

function labelled(label: string, content: Line): Line {
	return line(span(label.padEnd(labelWidth), 'quiet'), ...content);
}
