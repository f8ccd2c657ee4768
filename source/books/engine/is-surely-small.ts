import {statSync} from 'node:fs';
import {isServer} from '../beside-the-data.ts';
import {filesOf} from '../sources/files/files-of.ts';

/** Files of all together so few bytes hold no millions of invoices. */
const fewBytes = 20_000_000;
/** What an engine packs takes so many times fewer. */
const packed: ReadonlySet<string> = new Set(['parquet', 'duckdb']);
const perPackedByte = 20;

/** Whether paths are of files so small that nobody has to look into them to know that columns hold their rows. */
export function isSurelySmall(paths: readonly string[]): boolean {
	try {
		return (
			!paths.some(isServer) &&
			paths
				.flatMap((path) => filesOf(path))
				.reduce(
					(sum, {path, kind, parts = [path]}) => sum + bytesOf(parts) * (packed.has(kind) ? perPackedByte : 1),
					0,
				) < fewBytes
		);
	} catch {
		// What is wrong with a path is told by whoever opens it.
		return true;
	}
}

function bytesOf(files: readonly string[]): number {
	return files.reduce((sum, file) => sum + statSync(file).size, 0);
}
