import {closeSync, fstatSync, openSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {cachedDataVersionTag} from 'node:v8';
import {type Environment, ownFolder} from './own-folder.ts';
import {once} from './written-twice.ts';

/** Rights to write that only the owner of a file may have. */
const writableByOthers = 0o022;

/**
 * The file for what V8 made of a program, by the program's name, which is another one with each build, and by all that V8
 * could refuse it for. `undefined` where nothing is to be kept: Node's own variable asks for that.
 */
export function codeFile(programName: string, env: Environment): string | undefined {
	if (env['NODE_DISABLE_COMPILE_CACHE']) {
		return undefined;
	}

	const {version, platform, arch} = process;
	const engine = cachedDataVersionTag().toString(16);
	try {
		return join(ownFolder('cache', env), `${programName}-${version}-${platform}-${arch}-${engine}.code`);
	} catch {
		// Whoever has no home, not even in the list of users, has no folder either.
		return undefined;
	}
}

/**
 * What was kept in this file. `undefined` where there is none, where somebody else could have written it, and where it is
 * not what was written: V8 would run it unseen.
 */
export function readCode(path: string): Buffer | undefined {
	let file: number | undefined;
	try {
		file = openSync(path, 'r');
		const {uid, mode} = fstatSync(file);
		const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & writableByOthers) === 0);
		return isOwn ? once(readFileSync(file)) : undefined;
	} catch {
		return undefined;
	} finally {
		if (file !== undefined) {
			closeSync(file);
		}
	}
}
