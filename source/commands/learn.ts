import process from 'node:process';
import {complaint} from '../domain/complaint.ts';
import {plainText} from '../domain/plain-text.ts';
import {checkFree} from '../export/places.ts';
import {writeFiles} from '../export/write-files.ts';
import {absolutePath} from '../files/absolute-path.ts';
import {checkFigures} from '../lessons/check-figures.ts';
import {isCompletionCode} from '../lessons/completion-code.ts';
import {lessonsFolder, readKept} from '../lessons/keep-progress.ts';
import type {Fault, Lesson} from '../lessons/lesson.ts';
import {startSettings} from '../lessons/lesson-settings.ts';
import {locate} from '../lessons/locate.ts';
import {mostBytes, readLesson} from '../lessons/read-lesson.ts';
import {shippedLessons, shippedTexts} from '../lessons/shipped.ts';
import {template} from '../lessons/template.ts';
import {codeOf, machine} from '../store/disk.ts';
import {readText} from '../store/read-text.ts';
import {orSentence, refusal} from '../store/refusal.ts';
import {storeDirectory} from '../store/store-directory.ts';
import {walkLesson} from '../ui/app/walk-lesson.ts';
import {answersText} from './answers-text.ts';
import type {Context, LearnOptions} from './context.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import {print} from './standard-output.ts';
import {alignedTable, left, right} from './table.ts';
import {hasScreen} from './terminal-abilities.ts';
import {ui} from './ui.ts';

type Read = {readonly lesson: Lesson; readonly text: string};

/** `leaktui learn`: opens a lesson, or does one of the things that teachers need. Throws a usage error. */
export async function learn(words: readonly string[], context: Context): Promise<void> {
	const options = context.learn as LearnOptions;
	const [file, ...more] = words;
	if (more.length > 0) {
		throw usageError(complaint('learn', 'one FILE', words.join(' ')));
	}

	if (options.isList) {
		return print(listText(context.isJson));
	}

	if (options.check !== undefined) {
		return check(options.check, options.seed);
	}

	if (options.new !== undefined) {
		const path = options.new;
		checkFree([path], context.isForced);
		await interruptible((signal) => writeFiles([{path, text: template}], signal));
		return print(`${plainText(path)}: leaktui learn --check says whether it still is a lesson\n`);
	}

	if (context.answers !== undefined) {
		const {lesson} = await lessonOf(context.answers);
		return print(answersText(lesson, options.seed));
	}

	return options.verify === undefined ? begin(file, context, options) : verify(options.verify, options);
}

function listText(isJson: boolean): string {
	const lessons = shippedLessons();
	if (isJson) {
		return `${JSON.stringify(
			lessons.map(({id, title, minutes, steps}) => ({id, title, minutes, steps: steps.length})),
			null,
			'\t',
		)}\n`;
	}

	const rows = lessons.map(({id, title, minutes, steps}) => [id, title, String(minutes), String(steps.length)]);
	return `${alignedTable([left('id'), left('title'), right('minutes'), right('steps')], rows).join('\n')}\n`;
}

/** Opens a lesson beside the screens; without one named, the list. */
async function begin(file: string | undefined, context: Context, options: LearnOptions): Promise<void> {
	if (!hasScreen(process)) {
		throw usageError('learn needs a terminal; --list, --check, --new, --answers and --verify do without');
	}

	const named = file ?? options.lesson;
	const read = named === undefined ? undefined : await lessonOf(named);
	if (!read) {
		return ui(context, {learn: {lesson: undefined, kept: undefined, learner: {}}});
	}

	const {lesson} = read;
	const folder = lessonsFolder(storeDirectory(context.storeFolder, process.env));
	const kept = options.isClass
		? undefined
		: await readKept(folder, lesson.id, startSettings(lesson, options.seed).seed);
	return ui(context, {
		learn: {lesson, kept, learner: {seed: options.seed, name: options.name, isClass: options.isClass}},
	});
}

/** The lesson with this id, or in this file. Throws a usage error that names its first fault. */
async function lessonOf(name: string): Promise<Read> {
	const at = shippedLessons().findIndex(({id}) => id === name);
	if (at >= 0) {
		return {lesson: shippedLessons()[at] as Lesson, text: shippedTexts[at] as string};
	}

	const text = await textOf(name);
	const lesson = readLesson(text);
	const faults = 'steps' in lesson ? checkFigures(lesson, text) : lesson;
	if (faults[0] || !('steps' in lesson)) {
		throw usageError(`${faultText(name, faults[0] as Fault)} (leaktui learn --check tells all)`);
	}

	return {lesson, text};
}

async function textOf(path: string): Promise<string> {
	const read = await orSentence(`read ${path}`, async () => {
		try {
			return {text: await readText(machine, absolutePath(path), mostBytes, 'a lesson')};
		} catch (error) {
			if (codeOf(error) === 'ENOENT') {
				const ids = shippedLessons().map(({id}) => id);
				throw refusal(complaint('learn', `a file, or one of the lessons ${ids.join(', ')}`, path));
			}

			throw error;
		}
	});
	if (typeof read === 'string') {
		throw usageError(read);
	}

	return read.text;
}

function faultText(path: string, {line, column, sentence}: Fault): string {
	return `${plainText(path)}:${line}:${column}: ${sentence}`;
}

/** Prints what is wrong with a lesson, a line each, and fails; else walks it. */
async function check(path: string, seed: string | undefined): Promise<void> {
	const text = await textOf(path);
	const lesson = readLesson(text);
	const faults = 'steps' in lesson ? [...checkFigures(lesson, text)] : [...lesson];
	if ('steps' in lesson && faults.length === 0) {
		const {isWalkable, stumble} = walked(lesson, seed);
		faults.push(
			...(stumble ? [{...locate(text, ['step', stumble.step, stumble.key]), sentence: stumble.sentence}] : []),
		);
		if (faults.length === 0) {
			const {steps, title} = lesson;
			return print(
				`${plainText(title)}: ${steps.length} steps, ${isWalkable ? 'walked to the end' : 'not walked: it asks for a query'}\n`,
			);
		}
	}

	await print(faults.map((fault) => `${faultText(path, fault)}\n`).join(''));
	process.exitCode = 1;
}

/** A walk by the solutions; queries need the engine, so a lesson that asks for one is only read. */
function walked(lesson: Lesson, seed: string | undefined) {
	const isWalkable = lesson.steps.every(({task}) => task?.kind !== 'sql');
	return {isWalkable, stumble: isWalkable ? walkLesson(lesson, seed) : undefined};
}

async function verify(code: string, {lesson: id, name = '', seed}: LearnOptions): Promise<void> {
	if (id === undefined) {
		throw usageError('--verify needs --lesson ID, and --name and --seed where the learner had them');
	}

	const {lesson} = await lessonOf(id);
	const year = startSettings(lesson, seed).seed;
	const isRight = isCompletionCode(code, name, lesson.id, year);
	await print(
		`${isRight ? 'right' : 'wrong'}: ${plainText(code)} ${isRight ? 'is' : 'is not'} the code of ${plainText([name, lesson.id, `seed ${year}`].filter(Boolean).join(', '))}; no proof, a convenience\n`,
	);
	process.exitCode = isRight ? 0 : 1;
}
