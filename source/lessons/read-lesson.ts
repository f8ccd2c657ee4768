import {parse, TomlError} from 'smol-toml';
import {plainText} from '../domain/plain-text.ts';
import {defaultSettings} from '../simulation/settings.ts';
import type {Fault, Lesson, Options} from './lesson.ts';
import {bookSettings, dayIn, startSettings, withOptions} from './lesson-settings.ts';
import {locate} from './locate.ts';
import {readStep} from './read-step.ts';
import {asOption, type Note, tableReader, type Where} from './toml-values.ts';

/** The version of the format that this program reads. */
const formatVersion = 1;

const keys = ['format', 'id', 'title', 'minutes', 'needs', 'allow_skip', 'note', 'start', 'books', 'step'];

/** The most bytes of a lesson's file. */
export const mostBytes = 200_000;

/**
 * The lesson that a text stands for, or all that is wrong with it, each with its place. Figures are only checked for being
 * ones when the lesson is checked as a whole; see `checkFigures`.
 */
export function readLesson(text: string): Lesson | readonly Fault[] {
	let table: unknown;
	try {
		table = parse(text);
	} catch (error) {
		const {line, column} = error instanceof TomlError ? error : {line: 1, column: 1};
		const reason = (error instanceof Error ? error.message : '').split('\n')[0] ?? '';
		return [
			{
				line,
				column,
				sentence: `this is not TOML: ${plainText(reason.replace(/^Invalid TOML document: /, ''))}; look at the quotes and brackets here`,
			},
		];
	}

	const faults: Fault[] = [];
	const note: Note = (where, sentence) => faults.push({...locate(text, where), sentence: plainText(sentence)});
	const lesson = lessonFrom(table, note);
	return faults.length > 0 ? faults.toSorted((a, b) => a.line - b.line) : lesson;
}

function lessonFrom(table: unknown, note: Note): Lesson {
	const top = tableReader(table, [], keys, note);
	if (top.table['format'] !== formatVersion) {
		note(
			['format'],
			`format takes ${formatVersion}, the version that this program reads; write format = ${formatVersion}`,
		);
	}

	const id = top.text('id', 'a word of small letters, digits and dashes, like zombies');
	if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) {
		top.wrong('id', 'a word of small letters, digits and dashes, like zombies');
	}

	const start = startFrom(top.table['start'] ?? {}, note);
	const steps = top
		.list('step', 'a list: begin each step with [[step]]')
		.map((step, at) => readStep(step, ['step', at], note));
	if (steps.length === 0) {
		note([], 'a lesson needs at least one step: begin it with [[step]]');
	}

	for (const [at, step] of steps.entries()) {
		if (step.id !== '' && steps.findIndex(({id: other}) => other === step.id) < at) {
			note(['step', at, 'id'], `"${step.id}" is the id of two steps; each needs one of its own`);
		}
	}

	return {
		id,
		title: top.text('title', 'a title'),
		minutes: top.number(
			'minutes',
			'a whole number of minutes from 1 to 120',
			(value) => Number.isInteger(value) && value >= 1 && value <= 120,
		),
		needs: top.texts('needs', 'a list of ids of lessons'),
		isSkippable: top.isTrue('allow_skip', true),
		note: top.text('note', 'a text', ''),
		start,
		books: booksFrom(top.table['books'] ?? {}, start, note),
		steps,
	};
}

function startFrom(value: unknown, note: Note): Lesson['start'] {
	const start = tableReader(value, ['start'], ['seed', 'settings', 'as_of', 'screen', 'level'], note);
	const seed = start.text('seed', 'a text', '');
	const options = {
		...(seed !== '' && {seed}),
		...optionsFrom(start.table['settings'] ?? {}, ['start', 'settings'], note),
	};
	const settings = withOptions(defaultSettings, options);
	if (typeof settings === 'string') {
		note(['start', 'settings'], settings);
	}

	const asOf = start.text('as_of', 'a month, a day or close-out', '2024-01');
	if (dayIn(typeof settings === 'string' ? defaultSettings : settings, asOf) === undefined) {
		start.wrong('as_of', 'a day of the year like 2024-05-14, a month like 2024-05, or close-out');
	}

	return {
		options,
		asOf,
		screen: start.text('screen', 'a screen', 'month'),
		level: start.text('level', 'a level', 'detector'),
	};
}

function optionsFrom(value: unknown, where: Where, note: Note): Options {
	const {table} = tableReader(
		value,
		where,
		typeof value === 'object' && value !== null ? Object.keys(value) : [],
		note,
	);
	return Object.fromEntries(Object.entries(table).map(([name, each]) => [name, asOption(each)]));
}

function booksFrom(value: unknown, start: Lesson['start'], note: Note): Lesson['books'] {
	const {table} = tableReader(
		value,
		['books'],
		typeof value === 'object' && value !== null ? Object.keys(value) : [],
		note,
	);
	const base = withOptions(defaultSettings, start.options);
	return Object.fromEntries(
		Object.entries(table).map(([name, each]) => {
			const {preset, ...options} = optionsFrom(each, ['books', name], note);
			const book = {...(preset !== undefined && {preset}), options};
			const settings = typeof base === 'string' ? base : bookSettings(startSettings({start}), book);
			if (typeof settings === 'string' && typeof base !== 'string') {
				note(['books', name], settings);
			}

			return [name, book];
		}),
	);
}
