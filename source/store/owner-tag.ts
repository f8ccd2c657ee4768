import {createHash, randomBytes} from 'node:crypto';
import {hostname} from 'node:os';
import type {Disk} from './disk.ts';

/** What stands for this machine and for this process in a tag. */
type Own = {readonly host: string; readonly self: string};

let made: Own | undefined;

/** Made when a tag first is: what hashes need not be loaded before. */
function own(): Own {
	made ??= {
		host: createHash('sha256').update(hostname()).digest('hex').slice(0, 8),
		self: randomBytes(4).toString('hex'),
	};
	return made;
}

/** A file name that no other call, process or machine gives: machine, process number, process, call. */
export function ownerTag(): string {
	const {host, self} = own();
	return `${host}-${process.pid}-${self}-${randomBytes(6).toString('hex')}`;
}

/**
 * Whether the process that made this tag was one of this machine and is gone. Of other machines nobody here can tell, so
 * theirs count as in use. A process number can be given again: to us, and then the tag is not ours; to another, and then
 * the tag counts as in use for as long as that one runs.
 */
export function isAbandoned(tag: string, disk: Disk): boolean {
	const [, madeOn, pid, by] = /^([0-9a-f]{8})-(\d{1,10})-([0-9a-f]{8})-[0-9a-f]{12}$/.exec(tag) ?? [];
	const {host, self} = own();
	return madeOn === host && by !== self && (Number(pid) === process.pid || !disk.isAlive(Number(pid)));
}

/** The name of a temporary file or folder; one of a process that is gone can be swept away. */
export function temporaryName(): string {
	return `.${ownerTag()}.tmp`;
}

/** Removes what processes that were killed have left in the folder. What can't be removed is in nobody's way. */
export async function sweep(disk: Disk, folder: string): Promise<void> {
	for (const name of await disk.readdir(folder)) {
		const tag = /^\.(.+)\.tmp$/.exec(name)?.[1];
		if (tag !== undefined && isAbandoned(tag, disk)) {
			await disk.rm(`${folder}/${name}`, {recursive: true, force: true}).catch(() => undefined);
		}
	}
}
