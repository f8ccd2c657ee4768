import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aBrowser, browserPath} from '../helpers/a-browser.ts';
import {exerciseOf, reportOf} from '../helpers/report-of.ts';

const folder = 'snapshots/report';
const screens = ['light', 'dark'] as const;
/** Pages of a printed document, by the name of their picture. */
const sheets = [
	{name: 'print', page: 'year', sheet: 1},
	{name: 'exercise-print', page: 'exercise', sheet: 4},
] as const;

/** Needs Chromium, and for what is printed pdftoppm, which poppler-utils bring. */
test.runIf(process.env['PICTURES'] === 'draw' && browserPath !== undefined)('the pictures are drawn', async () => {
	const browser = await aBrowser();
	const own = await mkdtemp(join(tmpdir(), 'leaktui-pictures-'));
	await writeFile(join(own, 'year.html'), await reportOf(defaultSettings));
	await writeFile(join(own, 'exercise.html'), (await exerciseOf(defaultSettings)).exercise);
	for (const colorScheme of screens) {
		const page = await browser.newPage({viewport: {width: 740, height: 1120}, colorScheme});
		await page.goto(pathToFileURL(join(own, 'year.html')).href);
		await page.screenshot({path: join(folder, `${colorScheme}.png`)});
	}

	for (const {name, page: from, sheet} of sheets) {
		const page = await browser.newPage();
		await page.goto(pathToFileURL(join(own, `${from}.html`)).href);
		const pdf = join(own, `${from}.pdf`);
		await page.pdf({path: pdf, format: 'A4'});
		const at = String(sheet);
		execFileSync('pdftoppm', ['-png', '-gray', '-r', '80', '-f', at, '-l', at, '-singlefile', pdf, join(folder, name)]);
	}

	await browser.close();
	await rm(own, {recursive: true});
});

/** The pictures are to be looked at. They are not compared: another browser draws other pixels. */
test.each([...screens, ...sheets.map(({name}) => name)])('there is a small picture, %s', (name) => {
	const picture = readFileSync(join(folder, `${name}.png`));
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect(picture.readUInt32BE(16)).toBeGreaterThan(500);
	expect(picture.length).toBeLessThan(150_000);
});
