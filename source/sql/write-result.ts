import type {StagedFile} from '../export/staging.ts';
import {writeFile} from '../export/write-file.ts';
import {answered} from './answered.ts';
import type {Engine} from './engine/start-engine.ts';
import type {Question} from './question.ts';
import {csvResult} from './result-layouts.ts';

/** The kinds of files that a result is written as. */
export type ResultFormat = 'csv' | 'parquet';

const writers: Readonly<
	Record<ResultFormat, (engine: Engine, question: Question, file: StagedFile) => Promise<number>>
> = {
	async csv(engine, question, file) {
		const {head, rows} = csvResult();
		const write = (text: string) => file.write(Buffer.from(text));
		return answered(
			await engine.run(question, {columns: (columns) => write(head(columns)), rows: (given) => write(rows(given))}),
		);
	},
	parquet: async (engine, question, file) => answered(await engine.writeParquet(question, file.aside)),
};

/**
 * Asks once more and writes every row into a file, whole or not at all, over one that is there only if `isForced`; returns how
 * many there are. Throws with the path and the cause.
 */
export async function writeResult(
	engine: Engine,
	question: Question,
	format: ResultFormat,
	path: string,
	isForced = false,
): Promise<number> {
	let count = 0;
	await writeFile(path, isForced, async (file) => {
		count = await writers[format](engine, question, file).catch((error: Error) => {
			throw error.message.startsWith(path) ? error : new Error(`${path} is not written: ${error.message}`);
		});
	});
	return count;
}
