/*
 * Builds `dist/cli.js`, with packages changed by the rules of `esbuild.rules.js`. Each rule changes one file of one
 * package, once, or the build fails and names it: the packages work without it too, so nothing else would tell. What it
 * would cost to leave a rule out, all others kept: processor time of the whole process, medians of 7 to 31 runs in turn
 * with the whole build (Node 20, 2 cores, a terminal of 120 × 40, the default year). With all of them the first frame
 * takes 187 ms of processor time and a key 2.7 ms (a row down the list); with none but the developer tools' 365 and 20 ms.
 *
 * | rule                            | without it                                                                      |
 * |---------------------------------|---------------------------------------------------------------------------------|
 * | quick frames                    | first frame +124 ms, a key +10.8 ms, +7 MB                                      |
 * | quick widths in widest-line     | first frame +58 ms, a key +6.4 ms, +3 MB                                        |
 * | quick widths in wrap-ansi       | a setting changed on Chaos +1.6 ms; 15 kB of program, for another string-width  |
 * | quick widths in cli-truncate    | nothing that can be measured; but then no package measures in another way       |
 * | quick look for sequences        | a key +0.2 ms                                                                   |
 * | no developer tools              | no start: their package is not installed                                        |
 * | layout engine from its text     | first frame +19 ms, +4 MB                                                       |
 * | manifest as it is               | every command +13 ms, +4 MB                                                     |
 * | late segmenter in string-width  | first frame +5 ms, for the first one that is made, wherever: all three or none  |
 * | late emoji in string-width      | first frame +11 ms                                                              |
 * | late segmenter in slice-ansi    | see string-width                                                                |
 * | late segmenter in ansi-tokenize | see string-width                                                                |
 * | sizes of texts let go           | 10 kB a key, for ever: after 20,000 keys 323 MB instead of 117                  |
 * | wrapped texts let go            | 1 kB a key, for ever, where a screen reader's lines are wider than the terminal |
 */

import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import process from 'node:process';
import {build, formatMessages} from 'esbuild';
import {patches} from './esbuild.patches.js';
import {rules} from './esbuild.rules.js';

// One file that needs nothing installed beside it. What a command does not use is parsed but never run.
const {errors, warnings, outputFiles} = await build({
	entryPoints: ['source/cli.ts'],
	outdir: 'dist',
	bundle: true,
	platform: 'node',
	target: 'node20',
	format: 'esm',
	minify: true,
	legalComments: 'none',
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	plugins: [patches(rules)],
	banner: {
		js: "#!/usr/bin/env node\nimport {createRequire as makeRequire} from 'node:module'; const require = makeRequire(import.meta.url);",
	},
	logLevel: 'silent',
	write: false,
}).catch((error) => {
	if (Array.isArray(error.errors)) {
		return {errors: error.errors, warnings: error.warnings, outputFiles: []};
	}

	throw error;
});

for (const [kind, messages] of [
	['error', errors],
	['warning', warnings],
]) {
	process.stderr.write((await formatMessages(messages, {kind, color: process.stderr.isTTY})).join(''));
}

// Nothing is written, and what was there stays, unless all went well.
for (const {path, contents} of outputFiles) {
	await mkdir(dirname(path), {recursive: true});
	await writeFile(path, contents);
	await chmod(path, 0o755);
}

process.exitCode = errors.length === 0 ? 0 : 1;
