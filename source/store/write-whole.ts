import {dirname, join} from 'node:path';
import {codeOf, type Disk} from './disk.ts';
import {temporaryName} from './owner-tag.ts';
import {withLock} from './with-lock.ts';

/**
 * Where a file goes: to a name that must be free (`EEXIST` otherwise), the same for a caller that holds the folder's lock, or
 * over what has the name now.
 */
export type Placing = 'new' | 'new-in-lock' | 'over';

/**
 * Writes a text file, by default readable by its owner only, whole or not at all. Throws system errors, and then leaves
 * nothing.
 *
 * Why it holds, `kill -9` and a full disk included: the text goes to a temporary name of its own and to the disk itself
 * (fsync) before one system call gives it its real name. `link` does so only where the name is free, and the system lets
 * one of any number of processes win; `rename` replaces what was there in one step. Neither follows a symbolic link at
 * the name. Then the folder goes to the disk too.
 */
export async function writeWhole(
	disk: Disk,
	path: string,
	text: string,
	placing: Placing,
	mode = 0o600,
): Promise<void> {
	const folder = dirname(path);
	const temporary = join(folder, temporaryName());
	try {
		await writeAndSync(disk, temporary, text, mode);
		await (placing === 'over' ? disk.rename(temporary, path) : placeNew(disk, temporary, path, placing));
	} finally {
		// Gone already after a rename; what can't be removed now, a later save sweeps away.
		await disk.rm(temporary, {force: true}).catch(() => undefined);
	}

	await syncFolder(disk, folder);
}

async function writeAndSync(disk: Disk, path: string, text: string, mode: number): Promise<void> {
	const file = await disk.open(path, 'wx', mode);
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
}

const withoutLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

async function placeNew(disk: Disk, temporary: string, path: string, placing: Placing): Promise<void> {
	try {
		await disk.link(temporary, path);
	} catch (error) {
		if (!withoutLinks.has(codeOf(error) ?? '')) {
			throw error;
		}

		// Memory sticks have file systems without links. There everyone comes this way, so the lock arbitrates.
		const moveNew = async (): Promise<void> => {
			await refuseTaken(disk, path);
			await disk.rename(temporary, path);
		};
		await (placing === 'new-in-lock' ? moveNew() : withLock(disk, dirname(path), moveNew));
	}
}

async function refuseTaken(disk: Disk, path: string): Promise<void> {
	try {
		await disk.lstat(path);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return;
		}

		throw error;
	}

	throw Object.assign(new Error('the name is taken'), {code: 'EEXIST'});
}

/**
 * Makes the names in a folder outlast a power cut, where the system can. It comes after the change, which is made and seen
 * by everyone by then: a failure here does not unmake it, and is none of the change.
 */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
	try {
		const handle = await disk.open(folder, 'r');
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch (error) {
		if (codeOf(error) === undefined) {
			throw error;
		}
	}
}
