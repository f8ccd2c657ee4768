import {link, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, unlink} from 'node:fs/promises';
import {setTimeout} from 'node:timers/promises';

/** Whether a process of this machine is running. */
function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** What the store asks of the machine: calls of node:fs/promises, and two more. */
export type Disk = {
	readonly link: typeof link;
	readonly lstat: typeof lstat;
	readonly mkdir: typeof mkdir;
	readonly open: typeof open;
	readonly readdir: (path: string) => Promise<string[]>;
	readonly rename: typeof rename;
	readonly rm: typeof rm;
	readonly rmdir: typeof rmdir;
	readonly stat: typeof stat;
	readonly unlink: typeof unlink;
	/** Which processes live. */
	readonly isAlive: (pid: number) => boolean;
	readonly wait: (milliseconds: number) => Promise<unknown>;
};

export const machine: Disk = {
	link,
	lstat,
	mkdir,
	open,
	readdir: (path) => readdir(path),
	rename,
	rm,
	rmdir,
	stat,
	unlink,
	isAlive,
	wait: (milliseconds) => setTimeout(milliseconds),
};

/** The code of a system error, like `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
