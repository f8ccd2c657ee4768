import {complaint} from '../domain/complaint.ts';
import {counted} from '../domain/counted.ts';
import {formatDay} from '../domain/days.ts';
import {plainText} from '../domain/plain-text.ts';
import {csv, csvWithByteOrderMark} from '../export/csv.ts';
import type {Format} from '../export/format.ts';
import {json} from '../export/json.ts';
import {isBesideData} from '../export/places.ts';
import {rowsTold} from '../export/rows-told.ts';
import {sql} from '../export/sql.ts';
import {prepareExport} from '../export/write-export.ts';
import {type Context, dayOf} from './context.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import {exportFormats} from './options.ts';
import {startProgress} from './progress.ts';
import {say} from './say.ts';

const formats: Readonly<Record<(typeof exportFormats)[number], Format>> = {csv, json, sql};

/** Writes the tables into the folder of `--out`, and says how many rows they have. */
export async function exportTables(context: Context): Promise<void> {
	const {settings, out, answers, isForced} = context;
	const format = formatOf(context);
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
	checkAnswers(out, context);
	const progress = startProgress(`exporting ${counted(settings.customers, 'customer')}`, settings.customers);
	const write = prepareExport({settings, day, format, out, answers, isForced, onProgress: progress.at});
	const rows = await interruptible(write).finally(progress.end);
	await say(`${out}: ${rowsTold(rows)}, as of ${formatDay(day)}`);
}

function formatOf({format: name = 'csv', hasByteOrderMark}: Context): Format {
	const format = exportFormats.find((known) => known === name);
	if (format === undefined) {
		throw usageError(complaint('--format', exportFormats.join(', '), name));
	}

	if (hasByteOrderMark && format !== 'csv') {
		throw usageError(`--bom is for csv, the format that spreadsheets open, and not for ${format}`);
	}

	return hasByteOrderMark ? csvWithByteOrderMark : formats[format];
}

/** Answers lie beside the data only where that is asked for: whoever is handed the folder would have them. */
function checkAnswers(out: string, {answers, isBesideWanted}: Context): void {
	if (isBesideWanted && answers === undefined) {
		throw usageError('--answers-beside-data goes with --answers FILE, and no file is given');
	}

	if (answers !== undefined && !isBesideWanted && isBesideData(out, answers)) {
		throw usageError(
			`--answers takes a file outside of the folder of --out, not "${plainText(answers)}"; --answers-beside-data allows it`,
		);
	}
}
