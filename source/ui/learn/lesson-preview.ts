import {counted} from '../../domain/counted.ts';
import {plainText} from '../../domain/plain-text.ts';
import {isPrediction, type Step} from '../../lessons/lesson.ts';
import type {Done, Progress} from '../../lessons/progress.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, line, padEnd, padStart, span, type Tone} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {ListedLesson} from '../state/lesson-state.ts';

/** Columns of a step's number, of how it was done, and of what it asks for. */
const widths = {number: 2, done: 8, kind: 10};

/** A sentence with fewer letters is told together with the one before. */
const leastGist = 20;

/** What a step asks for, in a word or two. */
const kinds: Readonly<Record<NonNullable<Step['task']>['kind'], string>> = {
	do: 'do',
	find: 'find',
	sql: 'query',
	number: 'foretell',
	choice: 'foretell',
	customers: 'foretell',
};

const doneLooks: Readonly<Record<Done, readonly [text: string, tone: Tone]>> = {
	solved: ['done', 'good'],
	shown: ['shown', 'warning'],
	wrong: ['not so', 'warning'],
	skipped: ['skipped', 'warning'],
};

const keys: readonly (readonly [key: string, text: string])[] = [
	['enter', 'begins it, or goes on where you were'],
	['.', 'goes on, and takes your prediction'],
	[',', 'gives a hint, one at a time'],
	['!', 'shows the solution, when pressed twice'],
	[';', 'hides the lesson, and shows it again'],
];

/** The selected lesson: what it is about, its steps and how each was done, and how it is begun. */
export function lessonPreview(
	{lesson}: ListedLesson,
	needs: readonly string[],
	standing: string,
	progress: Progress | undefined,
	width: number,
	glyphs: Glyphs,
): Pane {
	const inner = innerWidth(width);
	const about = [
		...wrapped(plainText(lesson.note), inner, 'strong'),
		...(needs.length > 0 ? wrapped(`Comes after: ${needs.map(plainText).join(', ')}.`, inner, 'quiet') : []),
	];
	const how = [
		...keys.map(([key, text]) => line(span(key, 'accent'), ' '.repeat(7 - key.length), text)),
		[],
		...wrapped('It opens in a year of its own: yours is back when you leave it.', inner, 'quiet'),
		...wrapped(
			`Before a class: leaktui learn --class --lesson ${lesson.id}; the key: leaktui learn --answers ${lesson.id}`,
			inner,
			'quiet',
		),
	];
	return {
		title: plainText(lesson.title),
		note: `${counted(lesson.steps.length, 'step')} · ${lesson.minutes} min · ${standing}`,
		shortNote: standing,
		lines: [],
		picture: {
			least: 3,
			draw: (height) => {
				const steps = lesson.steps.map((step, at) => stepLines(step, at, progress, inner, glyphs));
				const taken = about.length + how.length + steps.flat().length + 2;
				// A blank line between the steps, where there is room for one after each.
				const gap: Line[] = taken + steps.length <= height ? [[]] : [];
				return [...about, [], ...steps.flatMap((lines) => [...lines, ...gap]), ...(gap.length > 0 ? [] : [[]]), ...how];
			},
		},
	};
}

/** A step: how it was done, what it asks for, and its words without figures, for those are of the learner's own year. */
function stepLines(step: Step, at: number, progress: Progress | undefined, inner: number, glyphs: Glyphs): Line[] {
	const isHere = progress !== undefined && progress.at === at && progress.done.length === at;
	const done = progress?.done[at];
	const [text, tone] = done ? doneLooks[done] : isHere ? (['here', 'accent'] as const) : (['', 'plain'] as const);
	const doneWidth = progress ? widths.done : 0;
	const head: Line = [
		span(`${padStart(String(at + 1), widths.number)}  `, 'quiet'),
		span(text, tone),
		span(' '.repeat(Math.max(0, doneWidth - text.length))),
		span(padEnd(step.task ? kinds[step.task.kind] : 'read', widths.kind), 'quiet'),
	];
	const indent = widths.number + 2 + doneWidth + widths.kind;
	const words = gistOf(step).replaceAll(/\{[^{}]*\}/g, glyphs.ellipsis);
	return wrapped(plainText(words), Math.max(12, inner - indent)).map((row, place) =>
		place === 0 ? [...head, ...row] : [span(' '.repeat(indent)), ...row],
	);
}

/** What a prediction asks, what is to be done, or the first sentence of what is read. */
function gistOf({say, task}: Step): string {
	if (isPrediction(task)) {
		return task.ask;
	}

	const sentences = say
		.replaceAll(/\s+/g, ' ')
		.trim()
		.split(/(?<=[.?!]) /);
	const last = sentences.at(-1) ?? '';
	// «Show it.» says nothing without what stands before it.
	return task ? (last.length < leastGist ? sentences.slice(-2).join(' ') : last) : (sentences[0] ?? '');
}
