import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {engineVersion} from '../../simulation/engine-version.ts';
import {leaksOn} from '../../simulation/settings.ts';
import {type Run, summaryOf} from '../../store/run.ts';
import {type Line, line, plainLine, span} from '../draw/lines.ts';
import {moneyFor} from '../draw/money-for.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {Level} from '../state/level.ts';
import type {State} from '../state/state.ts';
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
				lines: runLines(row.run, moneyFor(width >= 100), state.level),
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

function runLines(run: Run, money: (cents: number) => string, level: Level): Line[] {
	const {settings, asOf, screen, customerId, note} = run;
	const page = customerId === null ? '' : `, customer ${String(customerId).padStart(4, '0')}`;
	return [
		labelled('note', note === '' ? [span('none: E writes one', 'quiet')] : plainLine(plainText(note))),
		labelled('differs', plainLine(plainText(allDifferences(settings)) || 'nothing: these are the defaults')),
		labelled('found', level === 'evidence' ? [span('not told on the evidence alone', 'quiet')] : foundLine(run, money)),
		labelled(
			'opens',
			plainLine(
				`as of ${asOf} on ${screen}${page}; seed ${plainText(settings.seed)}, ${counted(settings.customers, 'customer')}`,
			),
		),
	];
}

function foundLine(run: Run, money: (cents: number) => string): Line {
	const told = leaksOn(run.settings, new Set(Object.keys(run.summary)));
	return told.flatMap((leak, at): Line => {
		const {count, leakedCents} = summaryOf(run, leak.id);
		return [
			span(at === 0 ? '' : '   '),
			span(leak.letter, count === 0 ? 'quiet' : leak.hue),
			span(` ${leak.shortName} ${formatCount(count)}, ${money(leakedCents)}`),
		];
	});
}

function labelled(label: string, content: Line): Line {
	return line(span(label.padEnd(9), 'quiet'), ...content);
}
