import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {aDraft, aFolder, given} from '../helpers/a-store.ts';
import {leaktui} from '../helpers/leaktui.ts';

test('--run starts from the settings and the day of a saved run; options given beside win', async () => {
	const folder = join(await aFolder(), 'runs');
	const {settings, asOf} = given(await openStore(folder).save(aDraft({name: 'Class of June'})));
	const from = (...words: string[]) => {
		const {status, stdout, stderr} = leaktui(
			'simulate',
			'--json',
			'--store',
			folder,
			'--run',
			'Class of June',
			...words,
		);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		return JSON.parse(stdout);
	};
	expect(from()).toMatchObject({settings, asOf});
	expect(from('--customers', '7', '--ghost', '50', '--as-of', '2024-02-10')).toMatchObject({
		settings: {...settings, customers: 7, rates: {...settings.rates, ghost: 50}},
		asOf: '2024-02-10',
	});
	expect(from('--months', '1', '--terms', '0', '--grace', '0').asOf).toBe('2024-01-31');
});

test('a run that is not there is a wrong command line, which names the store', async () => {
	const folder = await aFolder();
	const {status, stdout, stderr} = leaktui('detect', '--run', 'Nobody', '--store', folder);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^leaktui: --run[^\n]*"Nobody"[^\n]*\n$/);
	expect(stderr).toContain(folder);
});
