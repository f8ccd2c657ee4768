import {fill, withFile} from '../sources/files/known-file.ts';
import {named} from '../sources/files/read-fault.ts';
import {beyondTheEngine} from './rule-engine.ts';

const blockBytes = 1_048_576;
const [lineFeed, carriageReturn] = [10, 13] as const;

/**
 * How the lines of a file end, as DuckDB is told: it takes each of several kinds for the end of a line, or none but the first
 * one, where leaktui knows the one that the file has. Throws an OutsideFault where there are several.
 */
export function lineEndsOf(path: string): string {
	let [feeds, returns, both, before] = [0, 0, 0, 0];
	withFile(path, (descriptor, size) => {
		const block = new Uint8Array(Math.min(blockBytes, size));
		for (let at = 0; at < size; at += block.length) {
			const length = fill(descriptor, block, 0, Math.min(block.length, size - at), at);
			for (let place = 0; place < length; place++) {
				const byte = block[place] as number;
				if (byte === lineFeed) {
					feeds++;
					both += before === carriageReturn ? 1 : 0;
				} else if (byte === carriageReturn) {
					returns++;
				}

				before = byte;
			}
		}
	});
	if (returns === 0) {
		return '\\n';
	}

	if (feeds > 0 && (returns !== both || feeds !== both)) {
		throw beyondTheEngine(`the lines of ${named(path)} end in several ways`);
	}

	return feeds === 0 ? '\\r' : '\\r\\n';
}
