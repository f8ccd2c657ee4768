import {createHash} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parseDay} from '../../source/domain/days.ts';
import {csv} from '../../source/export/csv.ts';
import type {Format} from '../../source/export/format.ts';
import {json} from '../../source/export/json.ts';
import {sql} from '../../source/export/sql.ts';
import {engineVersion} from '../../source/simulation/engine-version.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {exportTo} from '../helpers/export-to.ts';

const day = parseDay('2024-06-30') as number;

async function digests(title: string, format: Format, asOf?: number): Promise<string[]> {
	const {folder, read} = await exportTo(defaultSettings, asOf, format);
	const lines = readdirSync(folder).map((file) => {
		const text = read(file);
		const sum = createHash('sha256').update(text).digest('hex');
		return `  ${sum}  ${file}, ${text.split('\n').length - 1} lines, ${Buffer.byteLength(text)} bytes`;
	});
	return [title, ...lines, ''];
}

test('exports of the default year stay what they are, byte by byte', async () => {
	const text = [
		'Digests (SHA-256) of the exports of the default settings, file by file.',
		`engine version ${engineVersion}`,
		'',
		...(await digests('export --format csv', csv)),
		...(await digests('export --format csv --as-of 2024-06-30', csv, day)),
		...(await digests('export --format json', json)),
		...(await digests('export --format sql', sql)),
	].join('\n');
	await expect(text).toMatchFileSnapshot('../../snapshots/ledgers/exports.txt');
});

test('the same settings give the same bytes again', async () => {
	for (const format of [csv, json, sql]) {
		expect(await digests('', format, day)).toEqual(await digests('', format, day));
	}
});
