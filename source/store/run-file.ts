import {basename} from 'node:path';
import type {Adapter} from 'lowdb';
import {codeOf, type Disk} from './disk.ts';
import {formatRun, parseRun} from './parse-run.ts';
import {readText} from './read-text.ts';
import {because} from './refusal.ts';
import {mostRunBytes, type Run} from './run.ts';
import {runFileName} from './run-name.ts';
import {type Placing, writeWhole} from './write-whole.ts';

/**
 * The lowdb adapter of one run's file. Reading gives null where there is none, and throws a reason where
 * there is one that can't be taken. Writing puts it where `placing` says, whole or not at all, and only what can be read
 * back: it throws a reason otherwise, and system errors.
 */
export function runFile(disk: Disk, path: string, placing: Placing): Adapter<Run | null> {
	return {
		async read() {
			const run = parsed(await readIfThere(disk, path));
			if (run !== null && runFileName(run.name) !== basename(path)) {
				throw because('it was put here by hand under another name; leaktui runs import takes it');
			}

			return run;
		},
		async write(run) {
			if (run !== null) {
				await writeWhole(disk, path, checkedText(run), placing);
			}
		},
	};
}

async function readIfThere(disk: Disk, path: string): Promise<string | null> {
	try {
		return await readText(disk, path, mostRunBytes);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return null;
		}

		throw error;
	}
}

function parsed(text: string | null): Run | null {
	const run = text === null ? null : parseRun(text);
	if (typeof run === 'string') {
		throw because(run);
	}

	return run;
}

function checkedText(run: Run): string {
	const text = formatRun(run);
	const problem = parseRun(text);
	if (typeof problem === 'string') {
		throw because(problem);
	}

	if (Buffer.byteLength(text) > mostRunBytes) {
		throw because('it is too big');
	}

	return text;
}
