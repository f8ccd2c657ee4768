import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {Script} from 'node:vm';
import type {run} from './cli.ts';
import {codeFile, readCode} from './files/kept-code.ts';

/** The program's file beside this one, whose name is another one with each build. */
declare const PROGRAM: string;

/**
 * Loads the program and runs it. Where V8 has compiled it before, that is read: compiling takes a third of the time until the
 * first frame. V8 refuses by itself what another version of it has made, and compiles then.
 */
function launch(): Promise<void> {
	const program = fileURLToPath(new URL(PROGRAM, import.meta.url));
	const path = codeFile(basename(program, '.js'), process.env);
	const kept = path === undefined ? undefined : readCode(path);
	const script = new Script(
		`(function (exports, require, module, __filename) {${readFileSync(program, 'latin1')}\n})`,
		{
			filename: program,
			...(kept && {cachedData: kept}),
		},
	);
	const isKept = kept !== undefined && script.cachedDataRejected === false;
	const module: {exports: {run?: typeof run}} = {exports: {}};
	script.runInThisContext()(module.exports, createRequire(program), module, program);
	const unkept = path === undefined || isKept ? undefined : {path, code: () => script.createCachedData()};
	return (module.exports.run as typeof run)(unkept);
}

void launch();
