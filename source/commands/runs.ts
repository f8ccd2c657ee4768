import {complaint} from '../domain/complaint.ts';
import {plainText} from '../domain/plain-text.ts';
import {defaultSettings} from '../simulation/settings.ts';
import {compareRuns} from '../store/compare-runs.ts';
import {incomparable} from '../store/compared-books.ts';
import {figuresOf} from '../store/figures.ts';
import type {Store} from '../store/open-store.ts';
import {replayedDigest, replayWarning} from '../store/replay-warning.ts';
import {comparisonText} from './comparison-text.ts';
import {type Context, dayOf} from './context.ts';
import {usageError} from './failure.ts';
import {nearestName} from './nearest-name.ts';
import {changeOfBooks, readForComparison, savedBooks} from './run-books.ts';
import {exportRun, importRun} from './run-files.ts';
import {answered, givenName, runStore, savedRun} from './run-store.ts';
import {listText, runText} from './runs-table.ts';
import {say} from './say.ts';
import {print} from './standard-output.ts';

type Call = {readonly words: readonly string[]; readonly store: Store; readonly context: Context; readonly now: Date};

type Subcommand = {
	/** What each word after its name is. */
	readonly takes: readonly string[];
	/** The options that it has beside `--store`. */
	readonly options: readonly ('json' | 'out' | 'force' | 'settings')[];
	readonly perform: (call: Call) => Promise<void>;
};

const subcommands: Readonly<Record<string, Subcommand>> = {
	list: {takes: [], options: ['json'], perform: list},
	show: {takes: ['NAME'], options: ['json'], perform: show},
	save: {takes: ['NAME'], options: ['settings'], perform: save},
	rename: {takes: ['NAME', 'NEW'], options: [], perform: rename},
	delete: {takes: ['NAME'], options: [], perform: remove},
	compare: {takes: ['A', 'B'], options: ['json'], perform: compare},
	export: {
		takes: ['NAME'],
		options: ['out', 'force'],
		perform: async ({words: [name = ''], store, context}) => exportRun(store, name, context),
	},
	import: {takes: ['FILE'], options: [], perform: async ({words: [file = ''], store}) => importRun(store, file)},
};

/**
 * `leaktui runs …`: lists, shows, saves, renames, deletes, compares, exports and imports saved runs. `now` is the time that
 * a run saved by this call bears. Throws a usage error, or an error whose message is the store's sentence.
 */
export async function runs(given: readonly string[], context: Context, now = new Date()): Promise<void> {
	const [name, ...words] = given;
	const subcommand = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
	if (name === undefined || subcommand === undefined) {
		const names = Object.keys(subcommands);
		const expects = `one of ${names.join(', ')}`;
		const nearest = nearestName(name ?? '', names);
		const hint = nearest ? `; did you mean ${nearest}?` : '';
		throw usageError(
			name === undefined ? `runs takes ${expects}, and none is given` : `${complaint('runs', expects, name)}${hint}`,
		);
	}

	checkWords(name, subcommand, words);
	checkOptions(name, subcommand, context);
	await subcommand.perform({words, store: runStore(context.storeFolder), context, now});
}

function checkWords(name: string, {takes}: Subcommand, words: readonly string[]): void {
	if (words.length !== takes.length) {
		const expects = takes.length === 0 ? 'no words' : takes.join(' and ');
		const given = words.length === 0 ? 'nothing' : words.map((word) => `"${word}"`).join(' ');
		throw usageError(plainText(`runs ${name} takes ${expects}, not ${given}`));
	}
}

function checkOptions(name: string, {options}: Subcommand, context: Context): void {
	const given = {
		json: context.isJson,
		out: context.out !== undefined,
		force: context.isForced,
		settings: context.settings !== defaultSettings || context.asOf !== undefined || context.books !== undefined,
	};
	for (const option of Object.keys(given) as (keyof typeof given)[]) {
		if (given[option] && !options.includes(option)) {
			throw usageError(
				`runs ${name} takes no ${option === 'settings' ? 'settings, no --books and no --as-of' : `--${option}`}`,
			);
		}
	}
}

async function list({store, context}: Call): Promise<void> {
	const listing = answered(await store.list());
	await print(context.isJson ? jsonOf(listing) : listText(listing, store.folder));
}

async function show({words: [name = ''], store, context}: Call): Promise<void> {
	const run = await savedRun(store, name);
	const warning = run.books ? await changeOfBooks(run, run.books) : replayWarning(run, replayedDigest(run.settings));
	await print(context.isJson ? jsonOf({...run, warning: warning ?? null}) : runText(run, warning));
}

async function save({words: [text = ''], store, context, now}: Call): Promise<void> {
	const name = givenName(text);
	const figures = context.books
		? await savedBooks({...context, books: context.books})
		: figuresOf(context.settings, dayOf(context));
	const draft = {...figures, name, note: '', savedAt: now.toISOString(), screen: 'month', customerId: null, marks: []};
	const saved = answered(await store.save(draft));
	await say(`saved ${saved.name}`);
}

async function rename({words: [name = '', text = ''], store}: Call): Promise<void> {
	const next = givenName(text, 'the new name');
	const run = await savedRun(store, name);
	const renamed = answered(await store.rename(run.id, next));
	await say(`renamed ${run.name} to ${renamed.name}`);
}

async function remove({words: [name = ''], store}: Call): Promise<void> {
	const run = await savedRun(store, name);
	answered(await store.remove(run.id));
	await say(`deleted ${run.name}`);
}

async function compare({words: [first = '', second = ''], store, context}: Call): Promise<void> {
	const a = await savedRun(store, first);
	const b = await savedRun(store, second);
	const why = incomparable(a, b);
	if (why !== undefined) {
		throw usageError(plainText(`"${a.name}" and "${b.name}" can't be compared: ${why}`));
	}

	const comparison = compareRuns(...(await readForComparison(a, b)));
	await print(
		context.isJson ? jsonOf({a: a.name, b: b.name, ...comparison}) : comparisonText(a.name, b.name, comparison),
	);
}

function jsonOf(value: object): string {
	return `${JSON.stringify(value, undefined, 2)}\n`;
}
