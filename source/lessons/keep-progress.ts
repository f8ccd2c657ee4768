import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {parseDay} from '../domain/days.ts';
import {makeFolder} from '../files/make-folder.ts';
import {type Disk, machine} from '../store/disk.ts';
import {readText} from '../store/read-text.ts';
import {orSentence} from '../store/refusal.ts';
import {settingsShape} from '../store/settings-shape.ts';
import {aSwitch, aText, aWholeNumber, listOf, objectOf, orNull, type Shape, shapeOf, textOf} from '../store/shape.ts';
import {withLock} from '../store/with-lock.ts';
import {writeWhole} from '../store/write-whole.ts';
import type {Kept} from './kept.ts';
import {further} from './progress.ts';

const mostBytes = 200_000;
const oneOf = (...words: readonly string[]): Shape =>
	shapeOf(words.join(', '), (value) => words.includes(String(value)));

const shape = objectOf({
	schemaVersion: shapeOf('1', (value) => value === 1),
	lesson: aText,
	seed: aText,
	name: aText,
	isFinished: aSwitch,
	progress: objectOf({
		at: aWholeNumber(0),
		phase: oneOf('asked', 'solved'),
		hints: aWholeNumber(0),
		solution: oneOf('hidden', 'asked', 'seen'),
		tried: listOf(aText),
		done: listOf(oneOf('solved', 'shown', 'wrong', 'skipped')),
	}),
	place: objectOf({
		settings: settingsShape,
		day: textOf('a day', (text) => parseDay(text) !== undefined),
		screen: aText,
		level: aText,
		customerId: orNull(aWholeNumber(1)),
		month: aWholeNumber(0),
		filters: objectOf({customers: aText, leaks: aText}),
	}),
});

/** The folder of what is kept of lessons, in that of the runs. */
export function lessonsFolder(store: string): string {
	return join(store, 'lessons');
}

/** The file of a lesson in the year of a seed: each learner's own. */
function fileOf(folder: string, lesson: string, seed: string): string {
	const hash = createHash('sha256').update(seed).digest('hex').slice(0, 12);
	return join(folder, `${lesson}-${hash}.json`);
}

/** What is kept of the lesson in the year of this seed; `undefined` where nothing is, or a file that nobody can read. */
export async function readKept(
	folder: string,
	lesson: string,
	seed: string,
	disk: Disk = machine,
): Promise<Kept | undefined> {
	try {
		const value: unknown = JSON.parse(await readText(disk, fileOf(folder, lesson, seed), mostBytes));
		return shape(value, '') === undefined ? (value as Kept) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Keeps how far a learner is; gives a sentence where it can't. Of two programs that are in one lesson, the one that is
 * further counts, and what was finished once stays finished: a file is read and replaced under the folder's lock.
 */
export async function keep(folder: string, kept: Kept, disk: Disk = machine): Promise<string | undefined> {
	const done = await orSentence(`keep the progress of "${kept.lesson}" in ${folder}`, async () => {
		await makeFolder(folder, 0o700);
		await withLock(disk, folder, async () => {
			const before = await readKept(folder, kept.lesson, kept.seed, disk);
			const isAgain = before?.isFinished === true && before.progress.done.length > kept.progress.done.length;
			const isBehind = before && !isAgain && further(before.progress, kept.progress) === before.progress;
			const ahead = isBehind ? before : kept;
			const merged: Kept = {...ahead, isFinished: kept.isFinished || before?.isFinished === true};
			await writeWhole(disk, fileOf(folder, kept.lesson, kept.seed), `${JSON.stringify(merged, null, '\t')}\n`, 'over');
		});
		return undefined;
	});
	return typeof done === 'string' ? done : undefined;
}
