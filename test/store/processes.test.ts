import seedrandom from 'seedrandom';
import {expect, test} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import type {Run} from '../../source/store/run.ts';
import {aFolder, filesIn, given} from '../helpers/a-store.ts';
import {shareOf} from '../helpers/check.ts';
import {type Message, type Operation, operationsOf} from './fixtures/protocol.ts';
import {buildWriter, startWriter} from './fixtures/start-writer.ts';

const writers = 8;
const saves = shareOf(50);
const rounds = Number(process.env['STORE_ROUNDS'] ?? 1);

/** What a run must be by now: there under one of these names with one of these notes, or (`undefined`) perhaps not there. */
type Expected = {names: (string | undefined)[]; notes: string[]};

/** What a writer has been heard to do. */
type Account = {
	readonly own: Map<string, Expected>;
	readonly won: string[];
	readonly tried: string[];
	kills: number;
	next: number;
};

/** `kept` runs had to be there and were looked for; a `surprise` is a run or a temporary file that should not be there. */
type Figures = {
	kept: number;
	kills: number;
	lost: number;
	corrupt: number;
	doubled: number;
	surprises: number;
};

/** Runs one writer to the end of its work, killing it after a drawn number of operations and starting it again where it stood. */
async function workWithKills(program: string, folder: string, writer: number, random: () => number): Promise<Account> {
	const account: Account = {own: new Map(), won: [], tried: [], kills: 0, next: 0};
	const count = operationsOf(writer, saves).length;
	while (account.next < count) {
		const last = account.next + Math.floor(random() * 0.8 * saves);
		let killed = false;
		const {child, go, ended} = await startWriter(program, folder, {writer, from: account.next, saves}, (message) => {
			hear(account, message, writer);
			if (!killed && message.type === 'done' && message.at >= last) {
				killed = child.kill('SIGKILL');
			}
		});
		go();
		await ended;
		account.kills += Number(killed);
	}

	return account;
}

/** An operation is entered when it begins, as what may have happened, and again when it is done, as what did. */
function hear(account: Account, message: Message, writer: number): void {
	if (message.type === 'try') {
		account.next = message.at + 1;
		begin(account, message.operation, writer);
	} else if (message.type === 'done') {
		const operation = operationsOf(writer, saves)[message.at] as Operation;
		end(account, operation, message.refusal, writer);
	}
}

function begin({own, tried}: Account, {kind, name, to = ''}: Operation, writer: number): void {
	const run = own.get(name) ?? {names: [undefined], notes: [`by ${writer}`]};
	const more = {save: [name], race: [], rename: [to], note: [], remove: [undefined]}[kind];
	if (kind === 'race') {
		tried.push(name);
	} else {
		own.set(name, {names: [...run.names, ...more], notes: [...run.notes, ...(kind === 'note' ? [to] : [])]});
	}
}

function end({own, won}: Account, {kind, name, to = ''}: Operation, refusal: string | null, writer: number): void {
	const run = own.get(name) as Expected;
	if (kind === 'race') {
		if (refusal === null) {
			won.push(name);
		} else {
			expect(refusal).toMatch(/^the name ".*" is taken by the run ".*"/);
		}
	} else if (refusal !== null) {
		// Only a run whose own save may have been cut short can be missing.
		expect(refusal).toBe(`"${name}" is not there`);
		expect(run.names).toContain(undefined);
		own.set(name, {names: [undefined], notes: run.notes});
	} else {
		const names = {save: [name], rename: [to], note: [name], remove: [undefined]}[kind];
		own.set(name, {names, notes: kind === 'note' ? [to] : kind === 'save' ? [`by ${writer}`] : run.notes});
	}
}

/** Holds what is in the folder against what the writers were heard to do. */
async function audit(folder: string, accounts: readonly Account[], figures: Figures): Promise<void> {
	const store = openStore(folder);
	const {runs, unreadable} = given(await store.list());
	const left = new Map(runs.map((run) => [run.name, run]));
	figures.corrupt += unreadable.filter(({reason}) => !reason.includes('an older copy')).length;
	figures.doubled += runs.length - left.size;
	for (const {own, kills} of accounts) {
		figures.kills += kills;
		for (const expected of own.values()) {
			auditRun(expected, left, figures);
		}
	}

	const wanted = new Set(accounts.flatMap(({tried}) => tried));
	for (const name of wanted) {
		const winners = accounts.filter(({won}) => won.includes(name)).length;
		figures.doubled += Math.max(0, winners - 1);
		figures.lost += Number(!left.delete(name) && winners > 0);
	}

	figures.surprises += left.size;
}

function auditRun({names, notes}: Expected, left: Map<string, Run>, figures: Figures): void {
	const found = names.filter((name) => name !== undefined && left.has(name)) as string[];
	const isNamed = names.every((name) => name !== undefined);
	figures.kept += Number(isNamed);
	figures.lost += Number(isNamed && found.length === 0);
	figures.doubled += Math.max(0, found.length - 1);
	for (const name of found) {
		figures.corrupt += Number(!notes.includes(left.get(name)?.note ?? ''));
		left.delete(name);
	}
}

test(`${writers} writers of ${saves} runs, killed at random: none lost, none corrupt`, async () => {
	const program = await buildWriter(await aFolder());
	const figures: Figures = {kept: 0, kills: 0, lost: 0, corrupt: 0, doubled: 0, surprises: 0};
	for (let round = 0; round < rounds; round++) {
		const folder = await aFolder();
		const accounts = await Promise.all(
			Array.from({length: writers}, (_, writer) =>
				workWithKills(program, folder, writer, seedrandom.alea(`${round}/${writer}`)),
			),
		);
		await audit(folder, accounts, figures);
		const survivor = openStore(folder);
		given(await survivor.remove(given(await survivor.list()).runs[0]?.id ?? ''));
		figures.surprises += (await filesIn(folder)).filter((name) => name.startsWith('.')).length;
	}

	console.log(`${rounds} × ${writers} writers × ${saves} saves:`, JSON.stringify(figures));
	expect(figures.kills).toBeGreaterThan(rounds * writers);
	expect(figures).toMatchObject({lost: 0, corrupt: 0, doubled: 0, surprises: 0});
	// A kill leaves what becomes of at most one run open, and few are removed.
	expect(figures.kept).toBeGreaterThan(rounds * writers * saves * 0.8 - figures.kills);
}, 600_000);

test('of processes that want one name at the same moment one gets it, and the others a refusal', async () => {
	const program = await buildWriter(await aFolder());
	const folder = await aFolder();
	const some = 16;
	const names = operationsOf(0, some).filter(({kind}) => kind === 'race').length;
	const heard: {refusal: string | null; name: string}[] = [];
	const all = await Promise.all(
		Array.from({length: writers}, (_, writer) =>
			startWriter(program, folder, {writer, from: 0, saves: some}, (message) => {
				if (message.type === 'done') {
					const {kind, name} = operationsOf(writer, some)[message.at] as Operation;
					if (kind === 'race') {
						heard.push({refusal: message.refusal, name});
					}
				}
			}),
		),
	);
	for (const {go} of all) {
		go();
	}

	await Promise.all(all.map(({ended}) => ended));
	expect(heard).toHaveLength(names * writers);
	const winners = heard.filter(({refusal}) => refusal === null).map(({name}) => name);
	expect(new Set(winners).size).toBe(names);
	expect(winners).toHaveLength(names);
	for (const {refusal, name} of heard) {
		expect(refusal ?? 'won').toMatch(refusal === null ? /^won$/ : `the name "${name}" is taken by the run "${name}"`);
	}
});
