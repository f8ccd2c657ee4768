import type {FileHandle} from 'node:fs/promises';
import {type Disk, machine} from '../../source/store/disk.ts';

/** One call to the machine, by name, `writeFile` and the like of open files included. */
export type Call = {readonly name: string; readonly args: readonly unknown[]};

/** What happens at a call: it is made (`go`), it fails with this code, or the process ends there (`stop`). */
export type Fate = 'go' | 'stop' | `E${string}`;

const calls = ['link', 'lstat', 'mkdir', 'open', 'readdir', 'rename', 'rm', 'rmdir', 'unlink'] as const;
const fileCalls = ['close', 'read', 'stat', 'sync', 'writeFile'] as const;

/**
 * The machine, but every call asks `fateOf` first. A call that is stopped never returns, as if the process had been killed
 * there; a text that was being written is on the disk by half, and open files are closed. `stopped` is told.
 */
export function aFaultyDisk(fateOf: (call: Call) => Fate, stopped: () => void = () => undefined): Disk {
	const open = new Set<FileHandle>();
	let isStopped = false;

	function stop(): Promise<never> {
		isStopped = true;
		for (const file of open) {
			void file.close();
		}

		open.clear();
		stopped();
		return new Promise(() => undefined);
	}

	function meet<Result>(name: string, args: readonly unknown[], perform: () => Promise<Result>): Promise<Result> {
		const fate = fateOf({name, args});
		if (fate === 'stop') {
			return stop();
		}

		return fate === 'go' ? perform() : Promise.reject(Object.assign(new Error(`${fate}: ${name}`), {code: fate}));
	}

	function wrapFile(file: FileHandle): FileHandle {
		const wrapped = fileCalls.map((name) => [
			name,
			(...args: never[]) => {
				const perform = file[name].bind(file) as (...all: never[]) => Promise<unknown>;
				if (name === 'writeFile') {
					const [text] = args as unknown as [string];
					return meet('half', args, () => file.writeFile(text.slice(0, text.length / 2))).then(() =>
						meet(name, args, () => file.writeFile(text.slice(text.length / 2))),
					);
				}

				return meet(name, args, async () => {
					const result = await perform(...args);
					if (name === 'close') {
						open.delete(file);
					}

					return result;
				});
			},
		]);
		open.add(file);
		if (isStopped) {
			open.delete(file);
			void file.close();
		}

		return Object.fromEntries(wrapped) as FileHandle;
	}

	const wrapped = calls.map((name) => [
		name,
		(...args: never[]) => {
			const perform = machine[name] as (...all: never[]) => Promise<unknown>;
			return meet(name, args, async () => {
				const result = await perform(...args);
				return name === 'open' ? wrapFile(result as FileHandle) : result;
			});
		},
	]);
	return {...machine, ...(Object.fromEntries(wrapped) as Partial<Disk>)};
}
