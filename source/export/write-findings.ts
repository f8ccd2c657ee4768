import type {Ledger} from '../domain/ledger.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import {csvFindings, findingRow, jsonFindings} from './finding-layouts.ts';
import {writeFile} from './write-file.ts';

/** Writes the findings of a ledger into a file, as `detect` prints them; what is there is replaced only if `isForced`. Throws with the path and the cause. */
export async function writeFindings(
	findings: readonly Finding[],
	ledger: Ledger,
	settings: Settings,
	format: 'csv' | 'json',
	path: string,
	isForced: boolean,
): Promise<void> {
	const {head, row, between, foot} = format === 'csv' ? csvFindings(settings) : jsonFindings;
	const policy = detectorPolicy(settings);
	const rows = findings.map((finding) => {
		const leak = leaks.find(({id}) => id === finding.scenario) as Leak;
		return row(findingRow(finding, leak.why(ledger, finding.subscriptionId - ledger.firstId, finding.month, policy)));
	});
	const leaked = findings.reduce((sum, {leakedCents}) => sum + leakedCents, 0);
	const owed = findings.reduce((sum, {liabilityCents = 0}) => sum + liabilityCents, 0);
	await writeFile(path, isForced, (file) =>
		file.write(Buffer.from(`${head}${rows.join(between)}${foot(findings.length, leaked, owed)}`)),
	);
}
