import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Opens a text in the editor of VISUAL or EDITOR and waits for it; gives the text as it was left. Throws a sentence where that failed. */
export function editOutside(text: string, env: NodeJS.ProcessEnv): string {
	const editor = env['VISUAL'] || env['EDITOR'];
	if (!editor) {
		throw new Error('no editor is set: VISUAL or EDITOR names one');
	}

	const folder = mkdtempSync(join(tmpdir(), 'leaktui-'));
	const file = join(folder, 'query.sql');
	try {
		writeFileSync(file, `${text}\n`, {mode: 0o600});
		// The name may have words of its own, as in `code --wait`.
		const {status, error} = spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], {stdio: 'inherit', env});
		if (error || status !== 0) {
			throw new Error(`${editor} failed: the query stays as it was`);
		}

		return readFileSync(file, 'utf8');
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
