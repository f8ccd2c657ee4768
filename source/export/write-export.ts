import {join} from 'node:path';
import {type Day, formatDay} from '../domain/days.ts';
import {asOf, subscriptionCount} from '../domain/ledger.ts';
import type {Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import {answerKey} from './answer-key.ts';
import {type Bytes, emptyBytes} from './bytes.ts';
import type {Format, Sheet} from './format.ts';
import {checkPlaces} from './places.ts';
import {type StagedFile, stageFiles} from './staging.ts';
import type {Row, Source, Table} from './table.ts';
import {tables} from './tables.ts';

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
	/** Aborting leaves nothing behind; its reason is thrown. */
	readonly signal?: AbortSignal;
	/** Told how many customers are done. */
	readonly onProgress?: (customers: number) => void;
};

/** A file to be written, with the tables in it. */
type Target = {readonly path: string; readonly tables: readonly Table[]; readonly description?: string};

/**
 * Writes the tables, block by block of customers, so that memory does not grow with them; whole or not at all. Returns how
 * many rows each table has. Throws with a path and a cause where a file can't be written.
 */
export async function writeExport(order: ExportOrder): Promise<Map<string, number>> {
	const targets = targetsOf(order);
	checkPlaces(
		order,
		targets.map(({path}) => path),
	);
	const staging = await stageFiles(targets.map(({path}) => path));
	try {
		const sheets = await fill(order, targets, staging.files);
		order.signal?.throwIfAborted();
		await staging.commit();
		return new Map(sheets.map(({table, rowsInFile}) => [table.name, rowsInFile]));
	} catch (error) {
		await staging.discard();
		throw error;
	}
}

function targetsOf({format, out, answers, day}: ExportOrder): Target[] {
	const files = [...new Set(tables.map(format.fileOf))];
	const {description} = format;
	return [
		...files.map((file) => ({path: join(out, file), tables: tables.filter((table) => format.fileOf(table) === file)})),
		...(answers === undefined ? [] : [{path: answers, tables: [answerKey]}]),
		...(description
			? [{path: join(out, description.file), tables: [], description: description.text(tables, formatDay(day))}]
			: []),
	];
}

/** A sheet with the file that it goes to, and a second buffer that is filled while the first one is written. */
type OpenSheet = Sheet & {readonly file: StagedFile; spare: Bytes; readonly emit: (row: Row) => void};

async function fill(
	order: ExportOrder,
	targets: readonly Target[],
	files: readonly StagedFile[],
): Promise<OpenSheet[]> {
	const {format, settings, day, signal, onProgress} = order;
	const sheets: OpenSheet[] = [];
	for (const [at, target] of targets.entries()) {
		const file = files[at] as StagedFile;
		await file.write(Buffer.from(target.description ?? format.head(target.tables)));
		sheets.push(...target.tables.map((table) => openSheet(table, file, format)));
	}

	for (const simulation of simulateInBlocks(settings, blockSize)) {
		const source = {ledger: asOf(simulation.ledger, day), simulation};
		for (const sheet of sheets) {
			writeBlock(sheet, source, format);
			await flush(sheet);
		}

		signal?.throwIfAborted();
		onProgress?.(simulation.ledger.firstId - 1 + subscriptionCount(simulation.ledger));
	}

	for (const [at, target] of targets.entries()) {
		if (target.tables.length > 0) {
			await (files[at] as StagedFile).write(Buffer.from(format.foot(target.tables)));
		}
	}

	return sheets;
}

function openSheet(table: Table, file: StagedFile, format: Format): OpenSheet {
	const sheet: OpenSheet = {
		table,
		file,
		bytes: emptyBytes(),
		spare: emptyBytes(),
		rowsInFile: 0,
		rowsInBlock: 0,
		emit(row) {
			format.row(sheet, row);
			sheet.rowsInFile++;
			sheet.rowsInBlock++;
		},
	};
	return sheet;
}

function writeBlock(sheet: OpenSheet, source: Source, format: Format): void {
	sheet.rowsInBlock = 0;
	const count = subscriptionCount(source.ledger);
	for (let index = 0; index < count; index++) {
		sheet.table.rows(source, index, sheet.emit);
	}

	format.endBlock(sheet);
}

async function flush(sheet: OpenSheet): Promise<void> {
	const full = sheet.bytes;
	sheet.bytes = sheet.spare;
	sheet.bytes.length = 0;
	sheet.spare = full;
	await sheet.file.write(full.buffer.subarray(0, full.length));
}
