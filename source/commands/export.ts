import {complaint} from '../domain/complaint.ts';
import {counted} from '../domain/counted.ts';
import {formatDay} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {csvWithByteOrderMark} from '../export/csv.ts';
import type {Format} from '../export/format.ts';
import {formatNamed} from '../export/formats.ts';
import {type Part, spanOf} from '../export/part.ts';
import {isBesideData} from '../export/places.ts';
import {rowsTold} from '../export/rows-told.ts';
import {writeExport} from '../export/write-export.ts';
import {type Context, dayOf} from './context.ts';
import {exportBooks} from './export-books.ts';
import {jobsOf} from './export-jobs.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import {exportFormats, partitions} from './options.ts';
import {startProgress} from './progress.ts';
import {say} from './say.ts';

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

	if (context.books) {
		return exportBooks({...context, books: context.books}, format, out);
	}

	checkAnswers(out, context);
	const part = partOf(context, format);
	const isByMonth = isByMonthWanted(context, format);
	const customers = part ? spanOf(settings.customers, part).count : settings.customers;
	const jobs = jobsOf(context, customers);
	const day = dayOf(context);
	const progress = startProgress(`exporting ${counted(customers, 'customer')}`, customers);
	const order = {settings, day, format, out, answers, isForced, part, isByMonth, jobs, onProgress: progress.at};
	const rows = await interruptible((signal) => writeExport(order, signal)).finally(progress.end);
	await say(`${out}: ${rowsTold(rows)}, as of ${formatDay(day)}`);
}

/** The part that is asked for. Where there is one, so are its fellows, elsewhere or later. */
function partOf({shard, settings: {customers}}: Context, format: Format): Part | undefined {
	if (shard === undefined) {
		return undefined;
	}

	const [place, of] = (/^(\d{1,8})\/(\d{1,8})$/.exec(shard)?.slice(1) ?? []).map(Number);
	if (place === undefined || of === undefined || place < 1 || place > of || of > customers) {
		const bounds = `K/N, with K from 1 to N and N from 1 to the number of customers, ${formatCount(customers)}`;
		throw usageError(complaint('--shard', bounds, shard));
	}

	if (!format.hasParts) {
		throw usageError(`--shard is for csv and parquet, whose parts make one data set, and not for ${format.name}`);
	}

	return {place: place - 1, of};
}

function isByMonthWanted({partition}: Context, format: Format): boolean {
	if (partition === undefined) {
		return false;
	}

	if (!partitions.some((known) => known === partition)) {
		throw usageError(complaint('--partition', partitions.join(', '), partition));
	}

	if (format.name !== 'parquet') {
		throw usageError(`--partition is for parquet, and not for ${format.name}`);
	}

	return true;
}

function formatOf({format: name = 'csv', hasByteOrderMark}: Context): Format {
	const format = exportFormats.find((known) => known === name);
	if (format === undefined) {
		throw usageError(complaint('--format', exportFormats.join(', '), name));
	}

	if (hasByteOrderMark && format !== 'csv') {
		throw usageError(`--bom is for csv, the format that spreadsheets open, and not for ${format}`);
	}

	return hasByteOrderMark ? csvWithByteOrderMark : formatNamed(format);
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
