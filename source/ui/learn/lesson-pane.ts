import {plainText} from '../../domain/plain-text.ts';
import {completionCode} from '../../lessons/completion-code.ts';
import {filled} from '../../lessons/figure-text.ts';
import {letterOf, rightAnswer} from '../../lessons/judge.ts';
import {isPrediction, type Step} from '../../lessons/lesson.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span, type Tone} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {drawPane, innerWidth} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import type {OpenLesson} from '../state/lesson-state.ts';
import {figuresIn, stepIn} from './lesson-texts.ts';

/** A paragraph of the pane, and what it means. */
type Part = {readonly text: string; readonly tone: Tone};

/** What the lesson says now, from what is told to what comes next. */
const lessonParts = remember((open: OpenLesson): readonly Part[] => {
	const step = stepIn(open);
	if (!step) {
		return endParts(open);
	}

	const {progress, outcome} = open;
	const full = (text: string) => plainText(filled(text.replace(/\s*\n\s*/g, ' '), figuresIn(open)));
	const parts: Part[] = [{text: full(step.say), tone: 'plain'}, ...askParts(step, full)];
	for (const [at, hint] of step.hints.slice(0, progress.hints).entries()) {
		parts.push({text: `Hint ${at + 1} of ${step.hints.length}: ${full(hint)}`, tone: 'quiet'});
	}

	if (progress.tried.length > 0 && progress.phase === 'asked') {
		parts.push({text: `Tried: ${progress.tried.map(plainText).join(', ')}`, tone: 'quiet'});
	}

	if (progress.solution === 'seen') {
		parts.push({text: `Solution: ${full(solutionOf(step, open))}`, tone: 'warning'});
	}

	if (progress.phase === 'solved') {
		const last = progress.done.at(-1);
		const praise = last === 'skipped' ? 'Skipped.' : last === 'wrong' ? '' : 'Done.';
		const text = [outcome === '' ? praise : plainText(outcome), full(step.reveal)]
			.filter((each) => each !== '')
			.join(' ');
		parts.push({text, tone: last === 'wrong' || last === 'skipped' ? 'warning' : 'good'});
	}

	return [...parts, {text: nextText(open, step), tone: 'accent'}];
});

function askParts({task}: Step, full: (text: string) => string): Part[] {
	if (!isPrediction(task)) {
		return [];
	}

	const choices =
		task.kind === 'choice'
			? task.choices.map(({say}, at): Part => ({text: `${letterOf(at)}  ${full(say)}`, tone: 'plain'}))
			: [];
	return [{text: full(task.ask), tone: 'strong'}, ...choices];
}

/** The solution in words; of a prediction, its computed answer. */
function solutionOf({task, solution}: Step, open: OpenLesson): string {
	return isPrediction(task) ? `${rightAnswer(task, figuresIn(open)).told}. ${solution}`.trim() : solution;
}

/** What can be pressed next: no hint where all are given, no solution where it stands there. */
function nextText({progress, isHeldAtStart, isClass}: OpenLesson, {task, hints}: Step): string {
	if (progress.phase === 'solved' || !task) {
		return '. goes on';
	}

	if (progress.solution === 'asked') {
		return 'Show the solution? ! again shows it';
	}

	if (isHeldAtStart) {
		return 'The screen shows this already: . goes on';
	}

	const keys = [
		...(isPrediction(task) ? [`. ${isClass ? 'reveals' : 'answers'}`] : []),
		...(progress.hints < hints.length ? [', hint'] : []),
		...(progress.solution === 'seen' ? [] : ['! solution']),
	];
	return keys.length === 0 ? 'Once it is done, the lesson goes on.' : keys.join(' · ');
}

function endParts({lesson, progress, name, seed, isClass}: OpenLesson): readonly Part[] {
	const alone = progress.done.filter((how) => how === 'solved').length;
	const code = completionCode(name, lesson.id, seed);
	const who = [...(name === '' ? [] : [plainText(name)]), `lesson ${lesson.id}`, `seed ${plainText(seed)}`].join(', ');
	return [
		{
			text: `That was «${plainText(lesson.title)}»: ${alone} of ${lesson.steps.length} steps done without help.`,
			tone: 'good',
		},
		...(isClass ? [] : [{text: `Completion code ${code} (${who}).`, tone: 'plain'} as const]),
		{text: '. leads to the list of lessons', tone: 'accent'},
	];
}

/** What the lesson says, in so many columns, with blank lines between its parts where `hasGaps`. */
function lessonLines(open: OpenLesson, inner: number, hasGaps: boolean): Line[] {
	return lessonParts(open).flatMap(({text, tone}, at): Line[] => [
		...(at > 0 && hasGaps ? [[]] : []),
		...wrapped(text, inner, open.isClass && tone === 'plain' ? 'strong' : tone),
	]);
}

/** What the steps before this one came to, the latest first, as many as there is room for in so many lines. */
function beforeLines(open: OpenLesson, inner: number, room: number): Line[] {
	const told = open.lesson.steps
		.slice(0, open.progress.at)
		.reverse()
		.filter(({reveal}) => reveal !== '');
	const lines: Line[] = [[], [], [span('Before this', 'quiet')]];
	for (const {reveal} of told) {
		const text = wrapped(plainText(filled(reveal.replace(/\s*\n\s*/g, ' '), figuresIn(open))), inner, 'quiet');
		if (lines.length + 1 + text.length > room) {
			break;
		}

		lines.push([], ...text);
	}

	return lines.length > 3 ? lines : [];
}

/** Lines that the pane needs to say all of it in so many columns, borders included. */
export function lessonHeight(open: OpenLesson, width: number): number {
	return 2 + lessonLines(open, innerWidth(width), false).length;
}

/** The pane of the open lesson, so many columns wide and lines high; what has just been said stays in view. What takes room from a narrow screen says how it is hidden. */
export function lessonPane(open: OpenLesson, width: number, height: number, glyphs: Glyphs, isSheet = false): Line[] {
	const inner = innerWidth(width);
	const apart = height > 16 || open.isClass ? lessonLines(open, inner, true) : [];
	const hasGaps = height > 16 || (apart.length > 0 && apart.length <= height - 2);
	const lines = hasGaps ? apart : lessonLines(open, inner, false);
	const before = height > 16 && !isSheet ? beforeLines(open, inner, height - 2 - lines.length) : [];
	const {title, note, shortNote} = titleOf(open);
	const hides = isSheet ? ' · ; hides' : '';
	const heading = {title, note: `${note}${hides}`, shortNote: `${shortNote}${hides}`};
	return drawPane({...heading, lines: [...lines, ...before], cursor: lines.length - 1}, width, height, true, glyphs);
}

function titleOf({lesson, progress, isClass, seconds}: OpenLesson) {
	const {length} = lesson.steps;
	const place = progress.at < length ? `step ${progress.at + 1} of ${length}` : 'finished';
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	return {
		title: plainText(lesson.title),
		note: isClass ? `${place} · ${clock} of ${lesson.minutes}:00` : place,
		/** Where the title leaves less room. */
		shortNote: isClass ? `${progress.at < length ? `${progress.at + 1}/${length}` : place} · ${clock}` : place,
	};
}

/** What a screen reader says of the lesson: all of it when a step begins, is solved or gives a hint; else where one is. */
export function spokenLesson(open: OpenLesson): string[] {
	const {title, note} = titleOf(open);
	const head = `Lesson ${title}, ${note}.`;
	return open.isFresh ? [head, ...lessonParts(open).map(({text}) => text)] : [head];
}
