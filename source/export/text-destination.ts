import type {BlockSheet} from './block.ts';
import type {Destination} from './destination.ts';
import type {Format} from './format.ts';
import type {StagedFile, Staging} from './staging.ts';
import type {Table} from './table.ts';
import type {Target} from './targets.ts';

/** A table on its way to its file, and how many rows are there. */
export type OpenSheet = {readonly file: StagedFile; rows: number};

/** Adds the rows of a block to a table's file. */
export async function appendRows(
	sheet: OpenSheet,
	{joint}: Format,
	{bytes, rows}: Omit<BlockSheet, 'texts'>,
): Promise<void> {
	if (rows === 0) {
		return;
	}

	if (joint) {
		await sheet.file.write(Buffer.from(joint(sheet.rows === 0)));
	}

	await sheet.file.write(bytes);
	sheet.rows += rows;
}

/** Text files. What stands before all rows is there once, in the first part; a table without a file of this part has no rows. */
export async function textDestination(
	tables: readonly Table[],
	targets: readonly Target[],
	{files}: Staging,
	format: Format,
	isFirstPart: boolean,
): Promise<Destination> {
	const sheets = new Map<string, OpenSheet>();
	for (const [at, target] of targets.entries()) {
		const file = files[at] as StagedFile;
		await file.write(Buffer.from(target.description ?? (isFirstPart ? format.head(target.tables) : '')));
		for (const {name} of target.tables) {
			sheets.set(name, {file, rows: 0});
		}
	}

	return {
		async append(block) {
			for (const {file} of sheets.values()) {
				await file.written();
			}

			for (const [at, {name}] of tables.entries()) {
				const sheet = sheets.get(name);
				if (sheet) {
					await appendRows(sheet, format, block[at] as BlockSheet);
				}
			}
		},
		async end() {
			for (const [at, target] of targets.entries()) {
				if (target.tables.length > 0) {
					await (files[at] as StagedFile).write(Buffer.from(format.foot(target.tables)));
				}
			}
		},
		close: async () => undefined,
	};
}
