import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Day} from '../../source/domain/days.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import {csv} from '../../source/export/csv.ts';
import type {Format} from '../../source/export/format.ts';
import {type ExportOrder, writeExport} from '../../source/export/write-export.ts';
import type {Settings} from '../../source/simulation/settings.ts';
import {type Simulation, simulate} from '../../source/simulation/simulate.ts';
import {aFolder} from './a-store.ts';

export type Exported = {
	readonly folder: string;
	readonly rows: ReadonlyMap<string, number>;
	readonly simulation: Simulation;
	/** As of the day of the export. */
	readonly ledger: Ledger;
	/** The text of one of its files. */
	readonly read: (file: string) => string;
};

/** Exports a simulation to a folder that is gone after the test; as of the close-out unless a day is given. */
export async function exportTo(
	settings: Settings,
	day?: Day,
	format: Format = csv,
	changes: Partial<ExportOrder> = {},
): Promise<Exported> {
	const folder = join(await aFolder(), 'export');
	const simulation = simulate(settings);
	const ledger = asOf(simulation.ledger, day ?? simulation.ledger.day);
	const order = {settings, day: ledger.day, format, out: folder, answers: undefined, isForced: false, ...changes};
	const rows = await writeExport(order);
	return {folder, rows, simulation, ledger, read: (file) => readFileSync(join(folder, file), 'utf8')};
}
