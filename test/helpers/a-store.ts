import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {parseDay} from '../../source/domain/days.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {figuresOf} from '../../source/store/figures.ts';
import type {Run, RunDraft} from '../../source/store/run.ts';

/** A folder of its own for one test, gone after it. */
export async function aFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'leaktui-'));
	onTestFinished(() => rm(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 20}));
	return folder;
}

const figures = figuresOf({...defaultSettings, customers: 20}, parseDay('2024-06-30') as number);

/** A run to save: a small year, seen at the end of June. */
export function aDraft(changes: Partial<RunDraft> = {}): RunDraft {
	return {
		...figures,
		name: 'June',
		note: '',
		savedAt: '2024-07-01T08:30:00.000Z',
		screen: 'month',
		customerId: null,
		marks: [],
		...changes,
	};
}

/** A run as a file holds it. */
export function aRun(changes: Partial<Run> = {}): Run {
	return {...aDraft(), schemaVersion: 4, id: '0f8fad5b-d9cb-469f-a165-70867728950e', revision: 1, ...changes};
}

/** The answer of a store that must not have refused. */
export function given<Answer>(answer: Answer | string): Answer {
	if (typeof answer === 'string') {
		throw new Error(`refused: ${answer}`);
	}

	return answer;
}

/** What is in the folder, by name; nothing where it does not exist. */
export async function filesIn(folder: string): Promise<string[]> {
	return (await readdir(folder).catch(() => [])).sort();
}
