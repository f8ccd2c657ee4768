import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {aFolder} from './a-store.ts';
import {leaktui, type Outcome} from './leaktui.ts';

/** A small extract in the words of somebody's billing system: no plans, no payments' table of its own kind of names, a row that can't be read. */
export async function anExtract(): Promise<string> {
	const folder = join(await aFolder(), 'extract');
	await mkdir(folder);
	await writeFile(
		join(folder, 'subs.csv'),
		[
			'sub_id;account;started;churned_at;mrr',
			'S-1;ACME-001;2023-01-15;;100.00',
			'S-2;ACME-002;2023-01-10;2023-03-20;50.00',
			'S-3;ACME-002;2023-02-01;;50.00',
			'S-3;ACME-009;2023-02-01;;50.00',
			'',
		].join('\n'),
	);
	await writeFile(
		join(folder, 'bills.csv'),
		[
			'invoice_number;sub_id;issue_date;due_date;amount_due',
			'R1;S-1;2023-02-01;2023-02-15;100.00',
			'R2;S-1;2023-03-01;2023-03-15;100.00',
			'R3;S-1;2023-04-01;2023-04-15;100.00',
			'R4;S-2;2023-02-01;2023-02-15;50.00',
			'R5;S-3;2023-02-01;2023-02-15;50.00',
			'R6;S-3;2023-04-01;2023-04-15;50.00',
			'R7;S-9;2023-04-01;2023-04-15;50.00',
			'R8;S-2;2023-03-01;soon;50.00',
			'',
		].join('\n'),
	);
	await writeFile(
		join(folder, 'money.csv'),
		[
			'payment_id;invoice_number;paid_on;amount_paid',
			'P1;R1;2023-02-10;100.00',
			'P2;R2;2023-03-10;90.00',
			'P3;R3;2023-04-10;100.00',
			'P4;R4;2023-02-12;50.00',
			'P5;R6;2023-04-12;50.00',
			'',
		].join('\n'),
	);
	return folder;
}

/** A small simulated year as `leaktui export` writes it, and its answers beside. */
export async function anExport(...words: readonly string[]): Promise<{folder: string; answers: string; told: Outcome}> {
	const parent = await aFolder();
	const [folder, answers] = [join(parent, 'year'), join(parent, 'answers.csv')];
	const told = leaktui('export', '--out', folder, '--answers', answers, '--customers', '60', ...words);
	return {folder, answers, told};
}
