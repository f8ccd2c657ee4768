import {join} from 'node:path';
import {type Day, formatDay} from '../domain/days.ts';
import {asOf, subscriptionCount} from '../domain/ledger.ts';
import {columnsOf} from '../simulation/contracts.ts';
import type {Settings} from '../simulation/settings.ts';
import {type Simulation, simulateInBlocks} from '../simulation/simulate.ts';
import {answerKeyFor} from './answer-key.ts';
import type {Format} from './format.ts';
import {flush, type OpenSheet, openSheet, writeBlock} from './open-sheet.ts';
import {checkPlaces} from './places.ts';
import {type StagedFile, stageFiles} from './staging.ts';
import type {Table} from './table.ts';
import {tablesFor} from './tables.ts';

/** Small enough for a block's bytes to stay in the processor's cache. */
const blockSize = 2048;

export type ExportOrder = {
	readonly settings: Settings;
	/** Only what is known by the close of this day is written. */
	readonly day: Day;
	readonly format: Format;
	/** The folder of the data. */
	readonly out: string;
	/** The file of the answer key, if it is wanted. */
	readonly answers: string | undefined;
	/** Whether files that are in the way are replaced. */
	readonly isForced: boolean;
	/** Told how many customers are done. */
	readonly onProgress?: (customers: number) => void;
};

/** A file to be written, with the tables in it. */
type Target = {readonly path: string; readonly tables: readonly Table[]; readonly description?: string};

/** Writes what was prepared; aborting leaves nothing behind, and the signal's reason is thrown. */
export type PreparedExport = (signal?: AbortSignal) => Promise<Map<string, number>>;

/**
 * Does what comes before the first byte, and can take seconds for millions of customers: checks that nothing is in the way,
 * and draws who cancels. Nothing is on the disk yet. Throws with a path and a cause.
 */
export function prepareExport(order: ExportOrder): PreparedExport {
	const targets = targetsOf(order);
	const paths = targets.map(({path}) => path);
	checkPlaces(order, paths);
	const blocks = simulateInBlocks(order.settings, blockSize);
	const first = blocks.next().value as Simulation;
	return async (signal) => {
		const staging = await stageFiles(paths);
		try {
			const sheets = await openSheets(targets, staging.files, order.format);
			await fill(order, sheets, first, signal);
			for (const simulation of blocks) {
				await fill(order, sheets, simulation, signal);
			}

			await close(targets, staging.files, order.format);
			signal?.throwIfAborted();
			await staging.commit();
			return new Map(sheets.map(({table, rowsInFile}) => [table.name, rowsInFile]));
		} catch (error) {
			await staging.discard();
			throw error;
		}
	};
}

/**
 * Writes the tables, block by block of customers, so that memory does not grow with them; whole or not at all. Returns how
 * many rows each table has. Throws with a path and a cause where a file can't be written.
 */
export async function writeExport(order: ExportOrder, signal?: AbortSignal): Promise<Map<string, number>> {
	return prepareExport(order)(signal);
}

function targetsOf({settings, format, out, answers, day}: ExportOrder): Target[] {
	const tables = tablesFor(columnsOf(settings));
	const files = [...new Set(tables.map(format.fileOf))];
	const {description} = format;
	return [
		...files.map((file) => ({path: join(out, file), tables: tables.filter((table) => format.fileOf(table) === file)})),
		...(answers === undefined ? [] : [{path: answers, tables: [answerKeyFor(settings)]}]),
		...(description
			? [{path: join(out, description.file), tables: [], description: description.text(tables, formatDay(day))}]
			: []),
	];
}

async function openSheets(
	targets: readonly Target[],
	files: readonly StagedFile[],
	format: Format,
): Promise<OpenSheet[]> {
	const sheets: OpenSheet[] = [];
	for (const [at, target] of targets.entries()) {
		const file = files[at] as StagedFile;
		await file.write(Buffer.from(target.description ?? format.head(target.tables)));
		sheets.push(...target.tables.map((table) => openSheet(table, file, format)));
	}

	return sheets;
}

/** Writes one block of customers to every sheet. */
async function fill(
	{format, day, onProgress}: ExportOrder,
	sheets: readonly OpenSheet[],
	simulation: Simulation,
	signal: AbortSignal | undefined,
): Promise<void> {
	const source = {ledger: asOf(simulation.ledger, day), simulation};
	for (const sheet of sheets) {
		writeBlock(sheet, source, format);
		await flush(sheet);
	}

	signal?.throwIfAborted();
	onProgress?.(simulation.ledger.firstId - 1 + subscriptionCount(simulation.ledger));
}

async function close(targets: readonly Target[], files: readonly StagedFile[], format: Format): Promise<void> {
	for (const [at, target] of targets.entries()) {
		if (target.tables.length > 0) {
			await (files[at] as StagedFile).write(Buffer.from(format.foot(target.tables)));
		}
	}
}
