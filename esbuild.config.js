/*
 * Builds `dist/cli.js`, with packages changed by the rules of `esbuild.rules.js`. Each rule changes one file of one
 * package, once, or the build fails and names it: the packages work without it too, so nothing else would tell. What it
 * would cost to leave a rule out, all others kept: processor time of the whole process, medians of 7 to 31 runs in turn
 * with the whole build (Node 20, 2 cores, a terminal of 120 × 40, the default year). With all of them the first frame
 * takes 187 ms of processor time and a key 2.7 ms (a row down the list); with none but the developer tools' 365 and 20 ms.
 * All of it without kept code (`source/launch.ts`), with which the first frame takes a third less.
 *
 * | rule                            | without it                                                                      |
 * |---------------------------------|---------------------------------------------------------------------------------|
 * | quick frames                    | first frame +124 ms, a key +10.8 ms, +7 MB                                      |
 * | quick widths in widest-line     | first frame +58 ms, a key +6.4 ms, +3 MB                                        |
 * | quick widths in wrap-ansi       | a setting changed on Chaos +1.6 ms; 15 kB of program, for another string-width  |
 * | quick widths in cli-truncate    | nothing that can be measured; but then no package measures in another way       |
 * | quick look for sequences        | a key +0.2 ms                                                                   |
 * | no developer tools              | no start: their package is not installed                                        |
 * | layout engine from its text     | no build: it is awaited, and a script that V8 compiled before can't wait        |
 * | layout engine at once           | the same                                                                        |
 * | manifest as it is               | every command +13 ms, +4 MB                                                     |
 * | options of plain letters        | every command +5 ms                                                             |
 * | late segmenter in string-width  | first frame +5 ms, for the first one that is made, wherever: all three or none  |
 * | late emoji in string-width      | first frame +11 ms                                                              |
 * | late segmenter in slice-ansi    | see string-width                                                                |
 * | late segmenter in ansi-tokenize | see string-width                                                                |
 * | sizes of texts let go           | 10 kB a key, for ever: after 20,000 keys 323 MB instead of 117                  |
 * | wrapped texts let go            | 1 kB a key, for ever, where a screen reader's lines are wider than the terminal |
 */

import {chmod, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {basename, join} from 'node:path';
import process from 'node:process';
import {build, formatMessages} from 'esbuild';
import {latePartsOfNode} from './esbuild.late.js';
import {licenses} from './esbuild.licenses.js';
import {patches} from './esbuild.patches.js';
import {rules} from './esbuild.rules.js';
import {watAsBytes} from './esbuild.wat.js';

/**
 * What only some commands need, and is large or a package with native parts, stands in files beside the program that are
 * read when they are needed: the library that draws charts, what has Parquet and DuckDB files written, and what reads
 * books from outside.
 * @type {import('esbuild').Plugin}
 */
const apart = {
	name: 'apart',
	setup({onResolve}) {
		onResolve({filter: /\/draw-chart\.ts$/}, () => ({path: './charts.js', external: true}));
		onResolve({filter: /\/open-here\.ts$/}, ({kind}) =>
			kind === 'entry-point' ? undefined : {path: './books-opener.js', external: true},
		);
		onResolve({filter: /\/look-at-books\.ts$/}, ({kind}) =>
			kind === 'entry-point' ? undefined : {path: './books-asker.js', external: true},
		);
		onResolve({filter: /\/database-destination\.ts$/}, () => ({path: './export-engine.js', external: true}));
		onResolve({filter: /\/postgres-client\.ts$/}, () => ({path: './books-postgres.js', external: true}));
		onResolve({filter: /\/reader-here\.ts$/}, ({importer}) =>
			/serve-reader\.ts$/.test(importer) ? undefined : {path: './books-reader.js', external: true},
		);
	},
};

/**
 * Vega measures texts with node-canvas where a machine happens to have it. Pages are to be the same on all: it gets the
 * browser's half, which finds no canvas here.
 * @type {import('esbuild').Plugin}
 */
const withoutCanvas = {
	name: 'without-canvas',
	setup({onResolve}) {
		onResolve({filter: /^vega-canvas$/}, ({resolveDir}) => ({
			path: createRequire(join(resolveDir, 'any.js'))
				.resolve('vega-canvas')
				.replace(/\.node\.js$/, '.browser.js'),
		}));
	},
};

/**
 * The program is read as Latin-1, which takes half of the memory and of the time. Where esbuild leaves a character beyond
 * ASCII as it is, which it does in regular expressions, the build fails.
 * @type {import('esbuild').Plugin}
 */
const inPlainLetters = {
	name: 'in-plain-letters',
	setup({onEnd}) {
		onEnd(({outputFiles = []}) => {
			const others = outputFiles.flatMap(({text}) => text.match(/[^\0-\x7f].{0,40}/)?.[0] ?? []);
			return {errors: others.map((text) => ({text: `The program is to be of plain letters, and holds ${text}`}))};
		});
	},
};

/** Where a file is, as ES modules know it. */
const whereItIs = `'use strict'; const importMeta = {url: require('node:url').pathToFileURL(__filename).href};`;

/** @type {import('esbuild').BuildOptions} */
const common = {
	outdir: 'dist',
	bundle: true,
	platform: 'node',
	target: 'node20',
	// Node is ready for it 10 ms sooner than for ES modules, and V8's code of it can be kept.
	format: 'cjs',
	define: {'import.meta': 'importMeta'},
	banner: {js: whereItIs},
	minify: true,
	legalComments: 'none',
	logLevel: 'silent',
	metafile: true,
	write: false,
};

// Files that need nothing installed beside them. What a command does not use of the first is parsed but never run.
/** @type {import('esbuild').BuildOptions} */
const charts = {
	...common,
	entryPoints: {charts: 'source/report/charts/draw-chart.ts'},
	plugins: [withoutCanvas],
};
/**
 * All but what stands in files of its own, those included that are loaded when they are needed: once V8 has compiled what
 * the first frame needs, and that is kept, what else there is takes no time. Its name tells one build from another.
 * @type {import('esbuild').BuildOptions}
 */
const program = {
	...common,
	entryPoints: {program: 'source/cli.ts'},
	entryNames: '[name]-[hash]',
	loader: {'.sql': 'text', '.toml': 'text'},
	define: {...common.define, 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	// Scripts that are run from kept code can require files, and import none.
	supported: {'dynamic-import': false},
	plugins: [patches(rules), apart, latePartsOfNode, inPlainLetters],
};
/**
 * What is started: it reads the program as V8 compiled it before.
 * @param {string} name The program's file.
 * @returns {import('esbuild').BuildOptions}
 */
const launcher = (name) => ({
	...common,
	entryPoints: {cli: 'source/launch.ts'},
	define: {...common.define, PROGRAM: JSON.stringify(`./${name}`)},
	banner: {js: `#!/usr/bin/env node\n${whereItIs}`},
});
/**
 * The process that serves SQL alone loads the engine, which stays a package with its native parts.
 * @type {import('esbuild').BuildOptions}
 */
const engine = {
	...common,
	entryPoints: {'sql-engine': 'source/sql/engine/serve.ts'},
	external: ['@duckdb/*'],
	loader: {'.sql': 'text', '.toml': 'text'},
	define: {...common.define, 'process.env.NODE_ENV': '"production"'},
};
/**
 * What runs in the threads of an export: a small file, for each of them reads it anew.
 * @type {import('esbuild').BuildOptions}
 */
const worker = {
	...common,
	entryPoints: {'export-worker': 'source/export/block-worker.ts'},
};
/** @type {import('esbuild').BuildOptions} */
const exportEngine = {
	...common,
	entryPoints: {'export-engine': 'source/export/database/database-destination.ts'},
	external: ['@duckdb/*'],
};
/**
 * The threads that read books from outside. The engine is imported where a file of its own kinds is opened.
 * @type {import('esbuild').BuildOptions}
 */
const booksReader = {
	...common,
	entryPoints: {'books-reader': 'source/books/sources/serve-reader.ts'},
	external: ['@duckdb/*'],
	plugins: [apart],
};
/**
 * What understands them, for commands, and for the thread beside the screens.
 * @type {import('esbuild').BuildOptions}
 */
const booksOpener = {
	...common,
	entryPoints: {'books-opener': 'source/books/open-here.ts'},
	plugins: [apart, latePartsOfNode],
};
/**
 * What asks the rules of books where their rows are, which is never on the screens.
 * @type {import('esbuild').BuildOptions}
 */
const booksAsker = {
	...common,
	entryPoints: {'books-asker': 'source/books/engine/look-at-books.ts'},
	external: ['@duckdb/*'],
	plugins: [apart],
};
/** @type {import('esbuild').BuildOptions} */
const booksThread = {
	...common,
	entryPoints: {'books-thread': 'source/books/books-thread.ts'},
	plugins: [apart],
};
/**
 * What speaks to a PostgreSQL server.
 * @type {import('esbuild').BuildOptions}
 */
const booksPostgres = {
	...common,
	entryPoints: {'books-postgres': 'source/books/sources/postgres/postgres-client.ts'},
	external: ['pg-native'],
};
/**
 * What came of a build, its errors among that.
 * @param {import('esbuild').BuildOptions} options
 */
async function built(options) {
	try {
		return await build({...options, plugins: [watAsBytes, ...(options.plugins ?? [])]});
	} catch (error) {
		const {errors, warnings} = /** @type {import('esbuild').BuildFailure} */ (error);
		if (Array.isArray(errors)) {
			return {errors, warnings, outputFiles: []};
		}

		throw error;
	}
}

/** The program, then what starts it, by its name. */
async function programAndLauncher() {
	const result = await built(program);
	const [file] = result.outputFiles ?? [];
	return file ? [result, await built(launcher(basename(file.path)))] : [result];
}

const others = [charts, engine, worker, exportEngine, booksReader, booksPostgres, booksOpener, booksAsker, booksThread];
const results = (await Promise.all([programAndLauncher(), ...others.map(built)])).flat();
const errors = results.flatMap((result) => result.errors);
const warnings = results.flatMap((result) => result.warnings);
const color = process.stderr.isTTY;
process.stderr.write((await formatMessages(errors, {kind: 'error', color})).join(''));
process.stderr.write((await formatMessages(warnings, {kind: 'warning', color})).join(''));

// Nothing is written, and what was there stays, unless all went well.
if (errors.length === 0) {
	const files = results.flatMap(({outputFiles = []}) => outputFiles);
	await mkdir('dist', {recursive: true});
	for (const {path, contents} of files) {
		await writeFile(path, contents);
		await chmod(path, 0o755);
	}

	// Programs of other builds have other names.
	const names = new Set(files.map(({path}) => basename(path)));
	for (const name of (await readdir('dist')).filter(
		(each) => /^(program|part)-.*\.js$/.test(each) && !names.has(each),
	)) {
		await rm(join('dist', name));
	}

	const metafiles = results.flatMap((result) => ('metafile' in result && result.metafile ? [result.metafile] : []));
	await writeFile('dist/THIRD-PARTY.txt', licenses(metafiles));
	await writeFile('dist/package.json', '{"type": "commonjs"}\n');
}

process.exitCode = errors.length === 0 ? 0 : 1;
