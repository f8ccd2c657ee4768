import {constants} from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
import {formatCount} from '../domain/money.ts';
import type {Disk} from './disk.ts';
import {because} from './refusal.ts';

const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The text of a file that somebody else may have put there. Throws system errors, and a reason where it is not a regular
 * file (a symbolic link gives `ELOOP`; a pipe can't make us wait), larger than `mostBytes`, or not UTF-8.
 */
export async function readText(disk: Disk, path: string, mostBytes: number, what = 'a run'): Promise<string> {
	const file = await disk.open(path, flags);
	try {
		const stat = await file.stat();
		if (!stat.isFile()) {
			throw because('it is not a regular file');
		}

		if (stat.size > mostBytes) {
			throw because(
				`it is too big: ${formatCount(stat.size)} bytes, where ${what} has at most ${formatCount(mostBytes)}`,
			);
		}

		return decoded(await readBytes(file, stat.size));
	} finally {
		await file.close();
	}
}

/** At most `size` bytes: a file that grows meanwhile is read as it was. */
async function readBytes(file: FileHandle, size: number): Promise<Uint8Array> {
	const bytes = new Uint8Array(size);
	let length = 0;
	while (length < size) {
		const {bytesRead} = await file.read(bytes, length, size - length);
		if (bytesRead === 0) {
			break;
		}

		length += bytesRead;
	}

	return bytes.subarray(0, length);
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		throw because('it is not UTF-8 text');
	}
}
