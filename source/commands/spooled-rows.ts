import {createReadStream} from 'node:fs';
import {mkdtemp, open, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import type {Currency} from '../domain/currency.ts';
import {type FindingRow, leastWidths, type Widths, widened} from '../export/finding-layouts.ts';

/** Rows that lie in a file, and what has to be known of all of them before the first one is written. */
export type SpooledRows = {
	readonly widths: Widths;
	readonly hasLiability: boolean;
	readonly count: number;
	readonly leakedCents: number;
	readonly liabilityCents: number;
	/** The rows in their order, some at a time. */
	readonly batches: () => AsyncIterable<readonly FindingRow[]>;
};

const rowsAtATime = 1000;

/** Lays rows aside in the system's folder for temporary files while they are looked at, for there may be millions; does something with them, and lets them go. */
export async function spooledRows(
	rows: AsyncIterable<readonly FindingRow[]>,
	currency: Currency,
	work: (spooled: SpooledRows) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'leaktui-findings-'));
	const path = join(folder, 'rows');
	try {
		const file = await open(path, 'w');
		const all = {widths: leastWidths, hasLiability: false, count: 0, leakedCents: 0, liabilityCents: 0};
		try {
			for await (const some of rows) {
				for (const row of some) {
					all.widths = widened(all.widths, row, currency);
					all.hasLiability ||= row.liabilityCents !== undefined;
					all.leakedCents += row.leakedCents;
					all.liabilityCents += row.liabilityCents ?? 0;
				}

				all.count += some.length;
				await file.write(some.map((row) => `${JSON.stringify(row)}\n`).join(''));
			}
		} finally {
			await file.close();
		}

		await work({...all, batches: () => batchesIn(path)});
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

async function* batchesIn(path: string): AsyncGenerator<readonly FindingRow[]> {
	let batch: FindingRow[] = [];
	for await (const line of createInterface({input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY})) {
		batch.push(JSON.parse(line));
		if (batch.length === rowsAtATime) {
			yield batch;
			batch = [];
		}
	}

	yield batch;
}
