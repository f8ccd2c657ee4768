import {readSync} from 'node:fs';
import {open, rm} from 'node:fs/promises';
import {roomFor} from '../bytes.ts';
import type {BlockRows} from './fill-vector.ts';

/** The rows that are read next: `count` of a block, from the row `from` on. */
export type Rows = {readonly block: BlockRows; readonly from: number; readonly count: number};

/** Blocks of cells, as they are, in a file that is read once and removed. */
export type RowsFile = {
	/** How many rows were added. */
	readonly rows: () => number;
	/** Adds a block. Its memory must not change until the next one is added, or all is written. */
	readonly append: (bytes: Uint8Array, rows: number) => Promise<void>;
	/** Returns when all that was added is written. */
	readonly written: () => Promise<void>;
	/** What reads from the first row on, at most `most` at a time, in their order; nothing at the end. Throws if it can't. */
	readonly reader: (most: number) => () => Rows | undefined;
	readonly remove: () => Promise<void>;
};

/** Begins the file; a file that is there already is an error. */
export async function rowsFile(path: string): Promise<RowsFile> {
	const handle = await open(path, 'wx+');
	const blocks: {readonly position: number; readonly size: number; readonly rows: number}[] = [];
	let end = 0;
	let underway: Promise<void> = Promise.resolve();
	return {
		rows: () => blocks.reduce((sum, {rows}) => sum + rows, 0),
		async append(bytes, rows) {
			await underway;
			blocks.push({position: end, size: bytes.length, rows});
			end += bytes.length;
			underway = handle.writeFile(bytes);
			// Whoever adds next is told; until then the failure must not count as nobody's.
			underway.catch(() => undefined);
		},
		written: () => underway,
		reader(most) {
			const memory = roomFor(Math.max(0, ...blocks.map(({size}) => size)));
			const left = blocks.filter(({rows}) => rows > 0).values();
			let block: BlockRows = {memory, start: 0, rows: 0};
			let from = 0;
			return () => {
				if (from === block.rows) {
					const next = left.next();
					if (next.done) {
						return;
					}

					readWhole(handle.fd, new Uint8Array(memory, 0, next.value.size), next.value.position);
					block = {memory, start: 0, rows: next.value.rows};
					from = 0;
				}

				const rows = {block, from, count: Math.min(most, block.rows - from)};
				from += rows.count;
				return rows;
			};
		},
		async remove() {
			await underway.catch(() => undefined);
			await handle.close();
			await rm(path, {force: true});
		},
	};
}

function readWhole(fd: number, bytes: Uint8Array, position: number): void {
	for (let read = 0; read < bytes.length; ) {
		const count = readSync(fd, bytes, read, bytes.length - read, position + read);
		if (count === 0) {
			throw new Error('rows that were written are not there any more');
		}

		read += count;
	}
}
