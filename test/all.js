/*
 * What `npm test` does once the program is built: types, lint and every test, side by side, as none of them keeps all
 * cores busy. What types and lint have to say comes whole, when they end; whichever fails, the others are heard out.
 * Words given are for Vitest.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));

/**
 * Runs a program of a package; whether it was content. A quiet one is heard when it ends.
 * @param {string} program
 * @param {readonly string[]} words
 */
async function run(program, words, isQuiet = true) {
	const child = spawn(process.execPath, [packages + program, ...words], {
		stdio: ['inherit', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
	});
	let told = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (piece) => {
			told += piece;
		});
	}

	const [status] = await once(child, 'close');
	process.stderr.write(status === 0 ? '' : told);
	return status === 0;
}

const outcomes = await Promise.all([
	run('typescript/bin/tsc', []),
	run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
	run('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], false),
]);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
