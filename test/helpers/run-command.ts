import {vi} from 'vitest';
import {type Context, settingsFrom} from '../../source/commands/context.ts';
import {exitStatusOf, sentenceOf} from '../../source/commands/failure.ts';
import {runs} from '../../source/commands/runs.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';

/** What a command has printed, and how it ended. */
export type Outcome = {readonly status: number; readonly stdout: string; readonly sentence: string};

const now = new Date('2024-07-01T08:30:00.000Z');

/** Runs `leaktui runs …` on the store in this folder, in this process, at half past eight on 1 July 2024. */
export async function runsCommand(
	storeFolder: string,
	words: readonly string[],
	options: Partial<Context> & {readonly given?: Readonly<Record<string, readonly string[]>>} = {},
): Promise<Outcome> {
	const {given = {}, ...others} = options;
	const context: Context = {
		settings: settingsFrom(defaultSettings, (option) => given[option] ?? []),
		asOf: undefined,
		runName: undefined,
		storeFolder,
		hasColor: false,
		isAscii: false,
		isJson: false,
		isCsv: false,
		isForced: false,
		isExercise: false,
		out: undefined,
		format: undefined,
		sql: undefined,
		answers: undefined,
		isBesideWanted: false,
		hasByteOrderMark: false,
		...others,
	};
	let stdout = '';
	const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		stdout += String(text);
		return true;
	});
	try {
		await runs(words, context, now);
		return {status: 0, stdout, sentence: ''};
	} catch (error) {
		return {status: exitStatusOf(error), stdout, sentence: sentenceOf(error)};
	} finally {
		write.mockRestore();
	}
}
