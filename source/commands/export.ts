import {complaint} from '../domain/complaint.ts';
import {formatDay} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {csv} from '../export/csv.ts';
import type {Format} from '../export/format.ts';
import {json} from '../export/json.ts';
import {sql} from '../export/sql.ts';
import {prepareExport} from '../export/write-export.ts';
import {type Context, dayOf} from './context.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import {exportFormats} from './options.ts';
import {startProgress} from './progress.ts';
import {print} from './standard-output.ts';

const formats: Readonly<Record<(typeof exportFormats)[number], Format>> = {csv, json, sql};

/** Writes the tables into the folder of `--out`, and says how many rows they have. */
export async function exportTables(context: Context): Promise<void> {
	const {settings, out, answers, isForced} = context;
	const format = formatOf(context.format ?? 'csv');
	if (out === undefined) {
		throw usageError('export needs --out DIR, the folder that the files go to');
	}

	for (const [option, path] of [
		['--out', out],
		['--answers', answers],
	] as const) {
		if (path?.trim() === '') {
			throw usageError(complaint(option, 'a path', path));
		}
	}

	const day = dayOf(context);
	const progress = startProgress(`exporting ${formatCount(settings.customers)} customers`, settings.customers);
	const write = prepareExport({settings, day, format, out, answers, isForced, onProgress: progress.at});
	const rows = await interruptible(write).finally(progress.end);
	const counts = [...rows].map(([table, count]) => `${formatCount(count)} ${table}`);
	await print(`${out}: ${counts.join(', ')}, as of ${formatDay(day)}\n`);
}

function formatOf(name: string): Format {
	const format = exportFormats.find((known) => known === name);
	if (format === undefined) {
		throw usageError(complaint('--format', exportFormats.join(', '), name));
	}

	return formats[format];
}
