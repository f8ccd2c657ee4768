import {fill, withFile} from '../sources/files/known-file.ts';
import {named} from '../sources/files/read-fault.ts';
import {beyondTheEngine} from './rule-engine.ts';

const blockBytes = 1_048_576;
const [lineFeed, carriageReturn] = [10, 13] as const;

/** Throws an OutsideFault where lines end in several ways: DuckDB then takes other rows than leaktui, which knows one way a file. */
export function checkLineEnds(path: string): void {
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
	if (returns > 0 && feeds > 0 && (returns !== both || feeds !== both)) {
		throw beyondTheEngine(`the lines of ${named(path)} end in several ways`);
	}
}
