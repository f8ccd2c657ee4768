import meow from 'meow';
import packageJson from '../package.json' with {type: 'json'};
import type {OpenRequest} from './books/open-books.ts';
import {asOfFrom, type Base, type Context, defaultBase, type Given, settingsFrom} from './commands/context.ts';
import {exitStatusOf, sentenceOf} from './commands/failure.ts';
import {helpOf} from './commands/help.ts';
import {type Command, commands, sharedOptions} from './commands/options.ts';
import {readWords} from './commands/read-words.ts';
import {print} from './commands/standard-output.ts';
import {hasScreen} from './commands/terminal-abilities.ts';
import type {OpenedOn} from './commands/ui.ts';
import {plainText} from './domain/plain-text.ts';
import {causeOf} from './export/cause.ts';
import type {Unkept} from './files/keep-code.ts';

/** Reads the command line, then runs the one command that it asks for. */
async function main(given: readonly string[], unkept: Unkept | undefined): Promise<void> {
	const {command, argv} = readWords(given);
	const {flags, input} = meow({
		importMeta: import.meta,
		pkg: packageJson,
		argv,
		autoHelp: false,
		autoVersion: false,
		flags: flagTypes(argv),
	});
	if (flags['help']) {
		return print(helpOf(command));
	}

	if (flags['version']) {
		return print(`${packageJson.version}\n`);
	}

	const context = {...(await contextOf(flags, command, input)), unkept};
	switch (command.name) {
		case 'simulate':
			return (await import('./commands/simulate.ts')).simulate(context);
		case 'detect':
			return (await import('./commands/detect.ts')).detect(context);
		case 'open':
			return (await import('./commands/open.ts')).open(context);
		case 'export':
			return (await import('./commands/export.ts')).exportTables(context);
		case 'report':
			return (await import('./commands/report.ts')).report(context);
		case 'sql':
			return (await import('./commands/sql.ts')).sql(input, context);
		case 'learn':
			return (await import('./commands/learn.ts')).learn(input, context);
		case 'runs':
			return (await import('./commands/runs.ts')).runs(input, context);
		case 'completions':
			return (await import('./commands/completions.ts')).completions(input);
		case 'help':
			return (await import('./commands/help-topic.ts')).helpTopic(input);
		default:
			return hasScreen(process)
				? (await import('./commands/ui.ts')).ui(context, opensOf(context))
				: (await import('./commands/simulate.ts')).simulate(context);
	}
}

/**
 * The flags as the parser wants them: those that are given, and the switches that are on unless they are. To read the names
 * of all others takes it a tenth of the time until the first frame. Every value comes as a list, for `readWords` has seen
 * to those that can't repeat.
 */
function flagTypes(
	argv: readonly string[],
): Record<string, {type: 'string'; isMultiple: true} | {type: 'boolean'; default: boolean}> {
	const given = new Set(argv.slice(0, argv.indexOf('--')).map((word) => word.slice(2).split('=')[0]));
	const options = [...sharedOptions, ...commands.flatMap((command) => command.options)];
	const due = options.filter(({name}) => given.has(name) || name.startsWith('no-'));
	return Object.fromEntries(
		due.map(({name, placeholder}) => {
			const key = camelCase(name.replace(/^no-/, ''));
			return placeholder === ''
				? [key, {type: 'boolean', default: name.startsWith('no-')}]
				: [key, {type: 'string', isMultiple: true}];
		}),
	);
}

function camelCase(name: string): string {
	return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

async function contextOf(flags: Record<string, unknown>, {name}: Command, words: readonly string[]): Promise<Context> {
	const given: Given = (option) => {
		const value = flags[camelCase(option)];
		return Array.isArray(value) ? value : value === true ? ['yes'] : [];
	};
	const [runName] = given('run');
	const [storeFolder] = given('store');
	const [day] = given('as-of');
	const paths = name === 'open' ? words : given('books');
	const isOfBooks = name === 'open' || paths.length > 0;
	const base = runName === undefined ? defaultBase : await baseOfRun(runName, storeFolder);
	const saved = base.opened?.run.books;
	const books = isOfBooks
		? await booksOf(paths, given, name)
		: saved && (await import('./books/run-of-books.ts')).requestOf(saved);
	const settings = settingsFrom(base.settings, (option) => (isOfBooks && option === 'terms' ? [] : given(option)));
	return {
		settings,
		asOf: day === undefined || books ? base.asOf : asOfFrom(day, settings),
		...(books && {books, dayText: day ?? base.opened?.run.asOf}),
		isChecking: name === 'open' && given('check').length > 0,
		isMappingSaved: flags['saveMapping'] === true,
		runName,
		opened: base.opened,
		storeFolder,
		hasColor: flags['color'] === true,
		isAscii: flags['ascii'] === true,
		isJson: flags['json'] === true,
		isCsv: flags['csv'] === true,
		isForced: flags['force'] === true,
		isExercise: flags['exercise'] === true,
		out: given('out')[0],
		format: given('format')[0],
		sql: given('sql')[0],
		engine: given('engine')[0],
		answers: given('answers')[0],
		shard: given('shard')[0],
		partition: given('partition')[0],
		jobs: given('jobs')[0],
		file: given('file')[0],
		parquet: given('parquet')[0],
		score: given('score')[0],
		memory: given('memory')[0],
		timeout: given('timeout')[0],
		learn: {
			isList: flags['list'] === true,
			isClass: flags['class'] === true,
			lesson: given('lesson')[0],
			name: given('name')[0],
			seed: given('seed')[0],
			check: given('check')[0],
			new: given('new')[0],
			verify: given('verify')[0],
		},
		isBesideWanted: flags['answersBesideData'] === true,
		hasByteOrderMark: flags['bom'] === true,
	};
}

/** A saved run of books has them read again on the screen. */
function opensOf({books, opened}: Context): OpenedOn {
	return books ? {opens: {request: books, dayText: undefined, isMappingSaved: false, run: opened?.run}} : {};
}

/** Where `export` and `report` take --answers, that is a file to write. */
const readsAnswers = new Set(['open', 'simulate', 'sql']);

async function booksOf(paths: readonly string[], given: Given, command: string): Promise<OpenRequest> {
	return (await import('./commands/books-request.ts')).booksRequest(paths, given, readsAnswers.has(command));
}

async function baseOfRun(name: string, storeFolder: string | undefined): Promise<Base> {
	return (await import('./commands/run-base.ts')).runBase(name, storeFolder);
}

/**
 * Does what the command line asks for. `unkept` is what V8 has made of the program, to be kept once there is time; nothing
 * where it is kept.
 */
export async function run(unkept: Unkept | undefined): Promise<void> {
	// A reader that has seen enough (`| head -1`) is no failure.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') {
			process.stderr.write(`leaktui: standard output: ${causeOf(error)}\n`);
		}

		process.exit(error.code === 'EPIPE' ? 0 : 1);
	});

	// Where nobody can be told of a failure, the exit status still tells.
	process.stderr.on('error', () => undefined);

	try {
		await main(process.argv.slice(2), unkept);
	} catch (error) {
		process.stderr.write(`leaktui: ${plainText(sentenceOf(error))}\n`);
		process.exitCode = exitStatusOf(error);
	}
}
