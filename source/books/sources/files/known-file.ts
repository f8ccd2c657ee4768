import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import {OutsideFault} from '../../source.ts';
import {readFault} from './read-fault.ts';

/** A file as it was when it was looked at first. */
export type KnownFile = {
	/** As the reader named it, or within the folder that was named. */
	readonly path: string;
	readonly size: number;
};

/** Does something with a file that is open. Pipes and devices, which may never end, are refused without waiting. */
export function withFile<Result>(path: string, work: (descriptor: number, size: number) => Result): Result {
	let descriptor: number;
	try {
		descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		throw readFault(path, error);
	}

	try {
		const status = fstatSync(descriptor);
		if (!status.isFile()) {
			throw new OutsideFault(`${path} can't be read: it is ${status.isDirectory() ? 'a folder' : 'no file'}`);
		}

		return work(descriptor, status.size);
	} catch (error) {
		throw readFault(path, error);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads as much as there is, up to the length; gives how much it was. */
export function fill(descriptor: number, into: Uint8Array, at: number, length: number, position: number): number {
	let read = 0;
	while (read < length) {
		const count = readSync(descriptor, into, at + read, length - read, position + read);
		if (count === 0) {
			break;
		}

		read += count;
	}

	return read;
}

/** The first bytes of a file, and how large it is. */
export function readHead(path: string, length: number): {readonly head: Uint8Array; readonly size: number} {
	return withFile(path, (descriptor, size) => {
		const head = new Uint8Array(Math.min(length, size));
		return {head: head.subarray(0, fill(descriptor, head, 0, head.length, 0)), size};
	});
}
