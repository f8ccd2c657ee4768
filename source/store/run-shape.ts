import {parseDay} from '../domain/days.ts';
import {outsideText} from '../domain/outside-text.ts';
import {timelineOf} from '../domain/timeline.ts';
import {leaks} from '../scenarios/index.ts';
import {textProblem} from '../simulation/setting-values.ts';
import {marksBeyond, marksInOrder, marksShape} from './marks-shape.ts';
import {longestNote, noteExpects, type Run, schemaVersion} from './run.ts';
import {runBooksShape} from './run-books.ts';
import {parseRunName, runNameExpects} from './run-name.ts';
import {settingsShape} from './settings-shape.ts';
import {aWholeNumber, objectOf, orNull, readable, type Shape, shapeOf, textOf, wrong} from './shape.ts';

const leakSummary = objectOf({count: aWholeNumber(0), leakedCents: aWholeNumber(0), liabilityCents: aWholeNumber(0)}, [
	'liabilityCents',
]);

const parts = objectOf(
	{
		schemaVersion: shapeOf(String(schemaVersion), (value) => value === schemaVersion),
		id: textOf('a UUID', (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)),
		revision: aWholeNumber(1),
		name: textOf(runNameExpects, (text) => parseRunName(readable(text)) === readable(text), textProblem),
		note: textOf(noteExpects, (text) => noteProblem(text) === undefined, noteProblem),
		savedAt: textOf('a time like 2024-06-30T12:00:00.000Z', isTime),
		engineVersion: textOf('a version', (text) => /^[\w.+-]{1,40}$/.test(text)),
		settings: settingsShape,
		books: runBooksShape,
		asOf: textOf('a day like 2024-06-30', (text) => parseDay(text) !== undefined),
		screen: textOf('a lower-case word', (text) => /^[a-z][a-z-]{0,31}$/.test(text)),
		customerId: orNull(aWholeNumber(1)),
		marks: marksShape,
		summary: objectOf(
			Object.fromEntries(leaks.map(({id}) => [id, leakSummary])),
			leaks.filter(({defaultPercent}) => defaultPercent === 0).map(({id}) => id),
		),
		digest: textOf('sha256: and 64 digits', (text) => /^sha256:[0-9a-f]{64}$/.test(text)),
	},
	['books'],
);

/** A run of the current schema. What passes is safe to open: every value is of its type and within its bounds. */
export const runShape: Shape = (value, at) => parts(value, at) ?? beyondSettings(value as Run);

/** The day, the customer and what is marked must be ones that the settings have. */
function beyondSettings({settings, books, asOf, customerId, marks}: Run): string | undefined {
	// Which days and customers books from outside have is seen when they are opened.
	if (books) {
		return marksInOrder(marks);
	}

	const {firstDay, closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
	const day = parseDay(asOf) as number;
	if (day < firstDay || day > closeOut) {
		return wrong(asOf, 'asOf', 'a day of the simulated span');
	}

	return customerId !== null && customerId > settings.customers
		? wrong(customerId, 'customerId', `at most ${settings.customers}`)
		: marksBeyond(marks, settings);
}

function noteProblem(text: string): string | undefined {
	const taken = outsideText(readable(text), longestNote, 0);
	return 'problem' in taken ? taken.problem : undefined;
}

function isTime(text: string): boolean {
	const time = new Date(text);
	return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
