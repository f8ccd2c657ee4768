import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {timelineOf} from '../../source/domain/timeline.ts';
import {csv} from '../../source/export/csv.ts';
import {type ExportOrder, writeExport} from '../../source/export/write-export.ts';
import type {Settings} from '../../source/simulation/settings.ts';

/** What runs in the threads of an export, as built. */
export const builtWorker = pathToFileURL('dist/export-worker.js');

/** Files by their path in the folder, as bytes in which each character is one. */
export type Files = ReadonlyMap<string, string>;

/** What an export of these settings writes, its answer key as `key` among the files; nothing stays on the disk. */
export async function exportBytes(settings: Settings, changes: Partial<ExportOrder> = {}): Promise<Files> {
	const folder = await mkdtemp(join(tmpdir(), 'leaktui-'));
	try {
		const {closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
		const out = join(folder, 'data');
		const answers = join(folder, 'key');
		await writeExport({settings, day: closeOut, format: csv, out, answers, isForced: false, ...changes});
		return new Map([...filesIn(out), ['key', readFileSync(answers, 'latin1')] as const]);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

function filesIn(folder: string): (readonly [string, string])[] {
	return readdirSync(folder, {recursive: true, withFileTypes: true})
		.filter((entry) => entry.isFile())
		.map(({parentPath, name}) => join(parentPath, name))
		.sort()
		.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')] as const);
}
