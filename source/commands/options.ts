import {billingRules} from '../domain/billing-period.ts';
import {formatMonth} from '../domain/days.ts';
import {dialects} from '../export/dialects/rule-queries.ts';
import {pageEndings} from '../report/page-endings.ts';
import {whole} from '../simulation/setting-values.ts';
import {fields} from '../simulation/settings-fields.ts';
import {defaultLimits} from '../sql/limits.ts';

/** One option of the command line. */
export type Option = {
	/** Without the dashes. */
	readonly name: string;
	/** What it takes, for help; empty for a switch. */
	readonly placeholder: string;
	readonly explanation: string;
	/** What its value must be: completes «--name takes ». Empty for a switch. */
	readonly expects: string;
	readonly isRepeatable: boolean;
};

export type Command = {
	readonly name: string;
	/** How it is called, for help. */
	readonly usage: readonly string[];
	readonly explanation: string;
	/** The options that it has beside the shared ones. */
	readonly options: readonly Option[];
	/** Whether words may follow its name. */
	readonly takesWords: boolean;
};

function option(name: string, placeholder: string, expects: string, explanation: string): Option {
	return {name, placeholder, expects, explanation, isRepeatable: false};
}

function toggle(name: string, explanation: string): Option {
	return option(name, '', '', explanation);
}

export const exportFormats = ['csv', 'json', 'sql', 'parquet', 'duckdb'] as const;
export const partitions = ['month'] as const;

const dialectNames = dialects.map(({name}) => name);

export const shells = ['bash', 'zsh', 'fish'] as const;
export const helpTopics = ['keys', 'terms', 'lessons'] as const;

/** Bounds of what a query may use: megabytes beyond the tables, seconds. */
export const sqlLimits = {memory: whole(64, 65_536, 'megabytes'), timeout: whole(1, 3600, 'seconds')};

/** How many threads an export may have. */
export const jobBounds = whole(1, 64, 'threads');

const settingOptions = fields.map((field) => ({
	...option(field.option, field.placeholder, field.expects, field.explanation),
	isRepeatable: field.each !== undefined,
}));

/** Every command takes these. */
export const sharedOptions: readonly Option[] = [
	...settingOptions,
	option(
		'as-of',
		'DAY',
		'YYYY-MM-DD or YYYY-MM',
		`What is known by the close of this day, or month like ${formatMonth(5)}.`,
	),
	option('run', 'NAME', 'the name of a saved run', "Start from a saved run's settings; options given beside win."),
	option('store', 'DIR', 'a folder', 'Where runs are saved.'),
	toggle('no-color', 'No colors.'),
	toggle('ascii', 'ASCII characters only.'),
	toggle('help', 'Show this help.'),
	toggle('version', 'Show the version.'),
];

const limitOptions: readonly Option[] = [
	option(
		'memory',
		'MB',
		sqlLimits.memory.expects,
		`What a query of SQL may take beside the tables. [${defaultLimits.megabytes}]`,
	),
	option('timeout', 'SECONDS', sqlLimits.timeout.expects, `How long a query may take. [${defaultLimits.seconds}]`),
];

function repeatable(given: Option): Option {
	return {...given, isRepeatable: true};
}

/** How a date that can be read in two ways is written: the day first, or the month. */
export const dateOrders = ['dmy', 'mdy'] as const;

/** How the rules are asked of books from outside. */
export const ruleEngines = ['columns', 'sql'] as const;

/** How books from outside are read. */
const readingOptions: readonly Option[] = [
	repeatable(
		option('map', 'TABLE.FIELD=COLUMN', 'TABLE.FIELD=COLUMN, or TABLE=NAME', 'Read a field from this column.'),
	),
	repeatable(
		option(
			'status',
			'TABLE.WORD=MEANING',
			'TABLE.WORD=MEANING',
			'What a word of a status means, like invoices.Void=void.',
		),
	),
	option('mapping', 'FILE', 'a file', 'The mapping that was saved; leaktui-mapping.json beside the data unless given.'),
	option(
		'billing',
		billingRules.join('|'),
		billingRules.join(', '),
		'When periods are billed; found out unless given.',
	),
	option('dates', dateOrders.join('|'), dateOrders.join(', '), 'Whether 03/04 is in April or March.'),
	option('currency', 'CODE', 'a code of three letters like EUR', 'The currency to read, of several.'),
	option('until', 'DAY', 'YYYY-MM-DD', 'The last day that the books know of; found out unless given.'),
];

const answers = option('answers', 'FILE', 'a file', 'What was injected, as export --answers writes it.');

/** The books that a command tells of instead of the simulated year. */
const books: readonly Option[] = [
	repeatable(
		option('books', 'PATH', 'a folder, a file or a postgres:// address', 'Your own books instead of a simulated year.'),
	),
	...readingOptions,
];

const page = `a file that ends in ${pageEndings.join(' or ')}`;
const json = toggle('json', 'The same as JSON.');
const force = toggle('force', 'Replace what is there.');

export const commands: readonly Command[] = [
	{
		name: 'simulate',
		usage: ['simulate [options]'],
		explanation: 'A table of months and the score.',
		options: [json, ...books, answers],
		takesWords: false,
	},
	{
		name: 'open',
		usage: ['open PATH… [options]', 'open PATH… --check [--json]'],
		explanation: 'Your own books: a folder, files, a database, on the same screens.',
		options: [
			...readingOptions,
			toggle('save-mapping', 'Save how the books are read, where --mapping says or beside the data.'),
			answers,
			toggle('check', 'Say what was read and set aside, without the screens; exits 1 where something was.'),
			json,
		],
		takesWords: true,
	},
	{
		name: 'detect',
		usage: ['detect [options]'],
		explanation: 'The findings, by the day since which they can be seen.',
		options: [
			json,
			toggle('csv', 'The same as CSV.'),
			option('sql', dialectNames.join('|'), dialectNames.join(', '), 'The rules as queries over what export writes.'),
			...books,
			option(
				'engine',
				ruleEngines.join('|'),
				ruleEngines.join(', '),
				'Read your own books into columns, or ask the rules in SQL where the data is; beyond 5 million invoices, sql.',
			),
		],
		takesWords: false,
	},
	{
		name: 'export',
		usage: ['export --out DIR [options]'],
		explanation: 'Plans, customers, subscriptions, invoices and payments as files, as known at --as-of.',
		options: [
			option('out', 'DIR', 'a folder', 'Where the files go; made if missing.'),
			option('format', exportFormats.join('|'), exportFormats.join(', '), 'The kind of file; csv unless given.'),
			option('answers', 'FILE', 'a file', 'Write what was injected to this file, outside of the folder of --out.'),
			toggle('answers-beside-data', 'Let the answers lie in the folder of --out.'),
			toggle('bom', 'Begin CSV files with a byte order mark, for Excel.'),
			option('partition', partitions.join('|'), partitions.join(', '), 'Write Parquet in folders, one for each month.'),
			option('shard', 'K/N', 'the K-th of N parts, like 2/10', 'Write the K-th of N parts of the customers alone.'),
			option(
				'jobs',
				'N',
				jobBounds.expects,
				'Work in N threads; unless given one, or of a large year one for each core.',
			),
			...books,
			force,
		],
		takesWords: false,
	},
	{
		name: 'report',
		usage: ['report --out FILE [options]'],
		explanation: 'The year as of a day on one page, to read, print and hand out.',
		options: [
			option('out', 'FILE', page, `Where the page goes: a file that ends in ${pageEndings.join(' or ')}.`),
			toggle(
				'exercise',
				'What learners get instead: definitions, evidence, room for predictions, queries to complete.',
			),
			option('answers', 'FILE', page, 'Write the key to the exercise to this file.'),
			...books,
			force,
		],
		takesWords: false,
	},
	{
		name: 'sql',
		usage: ['sql "SELECT …" [options]', 'sql --file Q.sql [options]'],
		explanation: 'A query on the tables as known at --as-of.',
		options: [
			option('file', 'FILE', 'a file', 'The query is in this file.'),
			option('score', 'SCENARIO', 'a scenario', 'Hold what it finds against what was injected.'),
			json,
			toggle('csv', 'The same as CSV.'),
			option('parquet', 'FILE', 'a file', 'Write the rows to this file as Parquet.'),
			...books,
			answers,
			force,
			...limitOptions,
		],
		takesWords: true,
	},
	{
		name: 'learn',
		usage: [
			'learn [FILE] [options]',
			'learn --list',
			'learn --check FILE',
			'learn --new FILE',
			'learn --answers FILE',
			'learn --verify CODE',
		],
		explanation: 'Lessons, beside the screens; the others are for teachers.',
		options: [
			toggle('list', 'The lessons, and how long each takes.'),
			json,
			option('lesson', 'ID', 'the id of a lesson, which --list tells', 'This lesson.'),
			toggle('class', 'Larger blocks, answers at a key, a clock; nothing is kept.'),
			option('name', 'TEXT', 'a name', 'Who learns: a part of the completion code.'),
			option('check', 'FILE', 'a file', 'Say what is wrong with a lesson, and walk it.'),
			option('new', 'FILE', 'a file', 'Write a lesson to begin from.'),
			option('answers', 'FILE', 'a file, or the id of a lesson', "Print the teacher's key, for the year of --seed."),
			option('verify', 'CODE', 'a completion code', 'Whether the code is that of --name, --lesson and --seed.'),
			force,
			...limitOptions,
		],
		takesWords: true,
	},
	{
		name: 'runs',
		usage: [
			'runs list',
			'runs show NAME',
			'runs save NAME [options]',
			'runs rename NAME NEW',
			'runs delete NAME',
			'runs compare A B',
			'runs export NAME --out FILE',
			'runs import FILE',
		],
		explanation: 'Saved runs.',
		options: [json, option('out', 'FILE', 'a file', 'Where the run goes.'), ...books, force],
		takesWords: true,
	},
	{
		name: 'completions',
		usage: [`completions ${shells.join('|')}`],
		explanation: 'What a shell reads to complete commands and options.',
		options: [],
		takesWords: true,
	},
	{
		name: 'help',
		usage: [`help COMMAND|${helpTopics.join('|')}`],
		explanation: 'The options of a command, every key, the terms, or how lessons are written.',
		options: [],
		takesWords: true,
	},
];

/** No command: the terminal UI. */
export const uiCommand: Command = {
	name: '',
	usage: ['[options]'],
	explanation: 'The terminal UI.',
	options: limitOptions,
	takesWords: false,
};
