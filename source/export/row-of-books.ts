import type {Ledger} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {type FindingRow, writtenFindingRow} from './finding-layouts.ts';

/** A finding in books as it is printed, with its reason. */
export function rowOfBooks(ledger: Ledger, finding: Finding, policy: Policy): FindingRow {
	const leak = leaks.find(({id}) => id === finding.scenario) as Leak;
	const index = finding.subscriptionId - ledger.firstId;
	return writtenFindingRow(ledger, finding, leak.why(ledger, index, finding.month, policy));
}
