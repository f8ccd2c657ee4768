import {join} from 'node:path';
import {codeOf, type Disk} from './disk.ts';
import {isAbandoned, ownerTag, temporaryName} from './owner-tag.ts';
import {refusal} from './refusal.ts';

const waitMilliseconds = 10;
const mostTries = 1000;

/**
 * Does `work` while no other process changes what is in the folder. Throws a refusal after about 10 s of waiting.
 *
 * The lock is the folder `.lock` with one file in it, named after its owner. Why at most one process ever holds it:
 * - It is taken by renaming a folder that already holds the owner's file. The system does that only where `.lock` does not
 *   exist or is empty, so nobody ever sees a lock without its owner, and of two takers one wins.
 * - It is freed by removing the owner's file, by the owner or, once that process is gone, by whoever waits. Owners' names
 *   never repeat: a waiter who decided slowly can't free a lock that somebody else holds by now.
 */
export async function withLock<Result>(disk: Disk, folder: string, work: () => Promise<Result>): Promise<Result> {
	const lock = join(folder, '.lock');
	const owner = ownerTag();
	await take(disk, folder, lock, owner);
	try {
		return await work();
	} finally {
		await settled(disk.unlink(join(lock, owner)));
		await settled(disk.rmdir(lock));
	}
}

async function take(disk: Disk, folder: string, lock: string, owner: string): Promise<void> {
	const candidate = join(folder, temporaryName());
	try {
		await disk.mkdir(candidate, {mode: 0o700});
		const file = await disk.open(join(candidate, owner), 'wx', 0o600);
		await file.close();
		for (let tries = 0; tries < mostTries; tries++) {
			if (await renamed(disk, candidate, lock)) {
				return;
			}

			await disk.wait(waitMilliseconds);
		}

		throw refusal(`another leaktui is changing the runs in ${folder}; if none is running, remove ${lock}`);
	} catch (error) {
		await settled(disk.rm(candidate, {recursive: true, force: true}));
		throw error;
	}
}

/** Whether the lock was free and is now ours; where its owner is gone, frees it for the next try. */
async function renamed(disk: Disk, candidate: string, lock: string): Promise<boolean> {
	try {
		await disk.rename(candidate, lock);
		return true;
	} catch (error) {
		const owners = await disk.readdir(lock).catch((): string[] => []);
		const isFree = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST';
		if (owners.length === 0 && !isFree) {
			throw error;
		}

		for (const owner of owners) {
			if (isAbandoned(owner, disk)) {
				await settled(disk.unlink(join(lock, owner)));
			}
		}

		return false;
	}
}

/** Waits for a call whose failure changes nothing: another process did it first, or will find what is left of it. */
async function settled(call: Promise<unknown>): Promise<void> {
	await call.catch(() => undefined);
}
