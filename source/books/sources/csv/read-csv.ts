import {counted} from '../../../domain/counted.ts';
import {addBytes, type ColumnDraft} from '../cells/column-draft.ts';
import {packed} from '../cells/packed-column.ts';
import {readBlocks} from '../files/blocks.ts';
import type {Encoding} from '../files/encoding.ts';
import {lineMap, lineMapDraft, noteLine} from '../line-map.ts';
import type {OnRows, PackedTable} from '../packed-table.ts';
import {readDrafts} from '../read-drafts.ts';
import type {CsvFile, CsvTable} from './csv-table.ts';
import {plainColumns} from './plain-columns.ts';
import {takePlainRows} from './plain-rows.ts';
import {type Cells, cellsFor, scanRow, undoubled} from './scan-row.ts';

type Spoiled = {readonly line: number; readonly reason: string};

/** Reads the columns of these places, all rows. */
export function readCsv(table: CsvTable, columns: readonly number[], onRows: OnRows): PackedTable {
	const bytes = table.files.reduce((sum, {file}) => sum + file.size, 0);
	const room = Math.ceil((bytes / table.rowBytes) * 1.02);
	const isText = columns.map((column) => table.isText[column] as boolean);
	let lines = lineMapDraft();
	let spoiled: Spoiled[] = [];
	let rows = 0;
	let mistaken: CsvFile | undefined;
	const drafts = readDrafts(room, isText, (taking) => {
		lines = lineMapDraft();
		spoiled = [];
		rows = 0;
		for (const file of table.files) {
			const read = readFile(file, {width: table.isText.length, columns, drafts: taking, lines, spoiled, onRows}, rows);
			if (read === undefined) {
				mistaken = file;
				return false;
			}

			rows = read;
		}

		return true;
	});
	if (drafts === undefined) {
		// Letters far into the file have shown that it is no UTF-8; nothing before them tells the two apart.
		const encoding: Encoding = {name: 'windows-1252', markLength: 0, isSure: true};
		const files = table.files.map((file) => (file === mistaken ? {...file, encoding} : file));
		return readCsv({...table, files}, columns, onRows);
	}

	return {rows, columns: drafts.map(packed), lines: lineMap(lines), spoiled};
}

/** A quote that has not been closed after so many bytes is taken for one that never will be. */
const mostRowBytes = 8_000_000;

type Pass = {
	/** How many cells a row has. */
	readonly width: number;
	readonly columns: readonly number[];
	readonly drafts: readonly (ColumnDraft | undefined)[];
	readonly lines: ReturnType<typeof lineMapDraft>;
	readonly spoiled: Spoiled[];
	readonly onRows: OnRows;
};

/** Reads a file's rows, after so many of others; gives how many there are then, undefined where its encoding is not what it seemed. */
function readFile({file, encoding, dialect, hasHeader}: CsvFile, pass: Pass, before: number): number | undefined {
	const {width, lines, spoiled, onRows} = pass;
	const cells = cellsFor(width);
	const plain = plainColumns(width, pass.columns, pass.drafts);
	let row = before;
	let line = 1;
	let isHeader = hasHeader;
	let isByLine = false;
	const take = (bytes: Uint8Array, length: number, isLast: boolean) => {
		let at = 0;
		while (at < length) {
			if (!isHeader) {
				takePlainRows(bytes, at, length, dialect, plain);
				if (plain.taken > 0) {
					noteLine(lines, row, line);
					row += plain.taken;
					line += plain.taken;
					at = plain.place;
					continue;
				}
			}

			let next = scanRow(bytes, at, length, dialect, cells, isLast, isByLine);
			if (next === -1 && length - at > mostRowBytes) {
				next = scanRow(bytes, at, length, dialect, cells, isLast, true);
			}

			if (next === -1) {
				break;
			}

			const begun = line;
			const isEmptyLine = cells.count === 1 && cells.starts[0] === at && cells.ends[0] === at;
			line += cells.breaks + 1;
			at = next;
			if (isEmptyLine) {
				continue;
			}

			if (cells.fault !== '') {
				isByLine ||= cells.isOpenToEnd;
				spoiled.push({line: begun, reason: cells.fault});
			} else if (isHeader) {
				isHeader = false;
			} else if (cells.count !== width) {
				spoiled.push({line: begun, reason: `${counted(cells.count, 'cell')} where there are ${width} columns`});
			} else {
				noteLine(lines, row, begun);
				addRow(bytes, cells, pass.columns, pass.drafts);
				row++;
			}
		}

		onRows(row);
		return at;
	};
	return readBlocks(file, encoding, take) ? row : undefined;
}

function addRow(
	bytes: Uint8Array,
	{starts, ends, isDoubled}: Cells,
	columns: readonly number[],
	drafts: readonly (ColumnDraft | undefined)[],
): void {
	for (let at = 0; at < columns.length; at++) {
		const draft = drafts[at];
		const cell = columns[at] as number;
		if (draft === undefined) {
			continue;
		}

		if (isDoubled[cell] === 0) {
			addBytes(draft, bytes, starts[cell] as number, ends[cell] as number);
		} else {
			const text = undoubled(bytes, starts[cell] as number, ends[cell] as number);
			addBytes(draft, text, 0, text.length);
		}
	}
}
