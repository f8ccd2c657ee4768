import {OutsideFault} from '../../source.ts';
import {byLetters, type Encoding, toUtf8} from './encoding.ts';
import {fill, type KnownFile, withFile} from './known-file.ts';
import {named} from './read-fault.ts';

/**
 * Takes what it can of UTF-8 bytes and says where it stopped: what is behind comes again, with more behind it. Where it
 * takes nothing, it is given more at once. Nothing follows the last ones, nor where it says −1.
 */
export type TakeBytes = (bytes: Uint8Array, length: number, isLast: boolean) => number;

const blockBytes = 4_194_304;

/** Bytes behind those that are read, so that looking one too far stays within them: what leaves them is slow. */
const spare = 64;

/** The most that is kept for a single row. */
const mostKept = 268_435_456;

/**
 * Reads a file block by block, as it was when it was looked at first: what has been added since is not read. Gives `false`
 * where letters show that the encoding is another one, which only one that is not sure can turn out to be.
 */
export function readBlocks(file: KnownFile, encoding: Encoding, take: TakeBytes): boolean {
	return withFile(file.path, (descriptor) => {
		const recode = toUtf8(encoding);
		let {isSure} = encoding;
		let kept = 0;
		let room: Uint8Array = new Uint8Array(Math.min(blockBytes, file.size) + spare);
		let position = encoding.markLength;
		do {
			const asked = Math.min(Math.max(blockBytes, kept), file.size - position);
			const isLast = position + asked >= file.size;
			const isPlain = encoding.name === 'utf-8';
			room = withRoom(room, kept, asked);
			const raw = isPlain ? room.subarray(kept, kept + asked) : new Uint8Array(asked);
			if (fill(descriptor, raw, 0, asked, position) < asked) {
				throw new OutsideFault(`${named(file.path)} can't be read: it was cut while it was being read`);
			}

			if (!isSure) {
				const found = byLetters(raw);
				if (found.name !== encoding.name) {
					return false;
				}

				isSure = found.isSure;
			}

			position += asked;
			let length = kept + asked;
			if (!isPlain) {
				const text = recode(raw, isLast);
				room = withRoom(room, kept, text.length);
				room.set(text, kept);
				length = kept + text.length;
			}

			// What a block before this one had there is not to be taken for the end of a value.
			room[length] = 0;
			const taken = take(room, length, isLast);
			if (taken === -1) {
				return true;
			}

			room.copyWithin(0, taken, length);
			kept = length - taken;
			if (kept > mostKept) {
				throw new OutsideFault(
					`${named(file.path)} can't be read: a row of it is longer than ${mostKept / 2 ** 20} MB`,
				);
			}
		} while (position < file.size);
		return true;
	});
}

/** The same bytes, or more of them where what is kept and this much behind it would not find room. */
function withRoom(room: Uint8Array, kept: number, more: number): Uint8Array {
	if (kept + more + spare <= room.length) {
		return room;
	}

	const larger = new Uint8Array((kept + more) * 2 + spare);
	larger.set(room.subarray(0, kept));
	return larger;
}
