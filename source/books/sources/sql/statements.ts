import {readBlocks} from '../files/blocks.ts';
import type {SqlFile} from './sql-table.ts';

const [lineFeed, quote, doubleQuote, semicolon, dash, star, slash, backtick] = [
	10, 39, 34, 59, 45, 42, 47, 96,
] as const;

/**
 * Hands each statement to `take`, without its semicolon and with the line that it begins on. `false` ends it all. One that
 * the file ends in comes as it is.
 */
export function eachStatement(
	{file, encoding}: SqlFile,
	take: (statement: string, line: number) => boolean,
	onBlock: () => void,
): void {
	let line = 1;
	readBlocks(file, {...encoding, isSure: true}, (bytes, length, isLast) => {
		onBlock();
		const text = Buffer.from(bytes.buffer, bytes.byteOffset, length);
		let at = 0;
		while (at < length) {
			const end = endOfStatement(bytes, at, length);
			if (end === -1 && !isLast) {
				break;
			}

			const to = end === -1 ? length : end;
			if (!take(text.toString('utf8', at, to), line)) {
				return -1;
			}

			for (let byte = at; byte < to; byte++) {
				line += bytes[byte] === lineFeed ? 1 : 0;
			}

			at = Math.min(length, to + 1);
		}

		return at;
	});
}

/** The place of the semicolon that ends the statement, outside of texts, names and comments; −1 where there is none. */
function endOfStatement(bytes: Uint8Array, from: number, length: number): number {
	for (let at = from; at < length; at++) {
		const code = bytes[at] as number;
		if (code === semicolon) {
			return at;
		}

		if (code === quote || code === doubleQuote || code === backtick) {
			at = bytes.subarray(0, length).indexOf(code, at + 1);
		} else if (code === dash && bytes[at + 1] === dash) {
			at = bytes.subarray(0, length).indexOf(lineFeed, at + 1);
		} else if (code === slash && bytes[at + 1] === star) {
			at = endOfComment(bytes, at + 2, length);
		}

		if (at === -1) {
			return -1;
		}
	}

	return -1;
}

function endOfComment(bytes: Uint8Array, from: number, length: number): number {
	for (let at = from; at + 1 < length; at++) {
		if (bytes[at] === star && bytes[at + 1] === slash) {
			return at + 1;
		}
	}

	return -1;
}
