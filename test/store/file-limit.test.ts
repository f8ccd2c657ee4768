import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {aDraft, aFolder, filesIn, given} from '../helpers/a-store.ts';
import type {Message} from './fixtures/protocol.ts';
import {buildWriter} from './fixtures/start-writer.ts';

test('a process that the system lets write no more refuses, ends well, and leaves what was there', async () => {
	const program = await buildWriter(await aFolder());
	const folder = join(await aFolder(), 'runs');
	const run = given(await openStore(folder).save(aDraft()));
	const script = 'ulimit -f 0; exec "$0" "$@"';
	const words = [process.execPath, program, folder, JSON.stringify(aDraft()), '0', '0', '3'];
	const {stdout, stderr, status} = spawnSync('bash', ['-c', script, ...words], {input: '\n', encoding: 'utf8'});
	expect({stderr, status}).toEqual({stderr: '', status: 0});
	const heard = stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Message);
	const refusals = heard.flatMap((message) => (message.type === 'done' ? [message.refusal] : []));
	expect(refusals).toEqual([
		`cannot save "writer 0 run 0" in ${folder}: the file would be larger than allowed`,
		expect.stringMatching(/^cannot save|is not there$/),
		`cannot save "writer 0 run 1" in ${folder}: the file would be larger than allowed`,
		`cannot save "writer 0 run 2" in ${folder}: the file would be larger than allowed`,
	]);
	expect(await openStore(folder).list()).toEqual({runs: [run], unreadable: []});
	expect(await filesIn(folder)).toHaveLength(1);
});
