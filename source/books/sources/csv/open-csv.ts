import {basename, extname} from 'node:path';
import {counted} from '../../../domain/counted.ts';
import {OutsideFault} from '../../source.ts';
import {encodingOf, toUtf8} from '../files/encoding.ts';
import {readHead} from '../files/known-file.ts';
import {named} from '../files/read-fault.ts';
import type {FoundTable} from '../found-table.ts';
import {isTextIn} from '../text-columns.ts';
import type {CsvFile, CsvTable} from './csv-table.ts';
import {dialectOf, type FirstRows, firstRows} from './sniff.ts';

const headBytes = 131_072;
const mostHeadBytes = 67_108_864;
const mostSample = 200;
const mostColumns = 4096;

type Opened = FirstRows & {readonly file: CsvFile};

/** Looks at the beginning of a file of cells, or of all its parts. Throws an OutsideFault where it is none. */
export function openCsv(path: string, parts: readonly string[] = [path]): FoundTable {
	const [first, ...others] = parts.map(openFile) as [Opened, ...Opened[]];
	const {header, rows, rowBytes} = first;
	if (header.length === 0) {
		throw new OutsideFault(`${named(path)} can't be read as a table: it is empty`);
	}

	if (header.length >= mostColumns) {
		throw new OutsideFault(
			`${named(path)} can't be read as a table: it has more than ${counted(mostColumns, 'column')}`,
		);
	}

	const files = [first.file, ...others.map((part) => partOf(part, header, first))];
	refuseNameless(path, first.file.file.path, header);
	const isText = header.map((_, column) => isTextIn(rows, column));
	const plan: CsvTable = {kind: 'csv', files, isText, rowBytes};
	return {head: {name: basename(path, extname(path)), file: path, columns: header, sample: rows}, plan};
}

/** Throws where the parts of our own export begin with a later one: the names of the columns stand in the first alone. */
function refuseNameless(folder: string, part: string, header: readonly string[]): void {
	const isLater = part !== folder && /^part-0*[1-9]\d*\./.test(basename(part));
	if (isLater && header.some((cell) => /^\d{4}-\d{2}-\d{2}$|^\d+$/.test(cell))) {
		const first = basename(part).replace(/\d/g, '0');
		throw new OutsideFault(
			`${named(folder)} can't be read: ${first}, which says what the columns are called, is not there`,
		);
	}
}

/** A part of the table that the first one began: with the same header, or without one. Throws where its columns are others. */
function partOf({header: own, file}: Opened, header: readonly string[], first: Opened): CsvFile {
	const hasHeader = own.join('\n') === header.join('\n');
	const isAlike = own.length === 0 || (own.length === header.length && !own.some((name) => header.includes(name)));
	if (!hasHeader && !isAlike) {
		throw new OutsideFault(`${named(file.file.path)} has other columns than ${named(first.file.file.path)}`);
	}

	return {...file, dialect: first.file.dialect, hasHeader};
}

/** Looks at more and more of the file until there is a row, for a cell may be long. */
function openFile(path: string): Opened {
	for (let length = headBytes; ; length *= 8) {
		const {head, size} = readHead(path, length);
		refuseBinary(path, head);
		const encoding = encodingOf(head);
		const isLast = head.length >= size;
		const text = toUtf8(encoding)(head.subarray(encoding.markLength), isLast);
		const dialect = dialectOf(text, isLast);
		const first = firstRows(text, dialect, isLast, mostSample);
		if (first.rows.length > 0 || isLast || length >= mostHeadBytes) {
			return {...first, file: {file: {path, size}, encoding, dialect, hasHeader: true}};
		}
	}
}

const packers: readonly (readonly [readonly number[], string])[] = [
	[[0x1f, 0x8b], 'it is packed with gzip; unpack it first'],
	[[0x50, 0x4b, 3, 4], 'it is a ZIP archive or a workbook; save its sheets as CSV first'],
	[[0x28, 0xb5, 0x2f, 0xfd], 'it is packed with zstd; unpack it first'],
	[[0x25, 0x50, 0x44, 0x46], 'it is a PDF'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'it is an old Office file; save its sheets as CSV first'],
];

/** Throws where the first bytes are no text. A few characters of control may be damage, and stand for themselves. */
function refuseBinary(path: string, head: Uint8Array): void {
	const packer = packers.find(([mark]) => mark.every((byte, at) => head[at] === byte));
	if (packer) {
		throw new OutsideFault(`${named(path)} can't be read as a table: ${packer[1]}`);
	}

	const start = head.subarray(0, 65_536);
	const controls = start.reduce(
		(sum, byte) => sum + (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27 ? 1 : 0),
		0,
	);
	if (controls >= 8 && controls > start.length * 0.05 && !encodingOf(start).name.startsWith('utf-16')) {
		throw new OutsideFault(`${named(path)} can't be read as a table: it holds no text`);
	}
}
