import {readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {parseDay} from '../../source/domain/days.ts';
import {htmlPage} from '../../source/report/html/html-page.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aBrowser, browserPath} from '../helpers/a-browser.ts';
import {hostileTexts} from '../helpers/hostile-text.ts';
import {pageOf} from '../helpers/page-of.ts';
import {exerciseOf, reportOf} from '../helpers/report-of.ts';
import {reportWithNames} from '../helpers/report-with-names.ts';

const pages = {
	year: () => reportOf(defaultSettings),
	may: () => reportOf(defaultSettings, parseDay('2024-05-17')),
	'three-years': () => reportOf({...defaultSettings, months: 36, customers: 200}),
	exercise: async () => (await exerciseOf(defaultSettings)).exercise,
	key: async () => (await exerciseOf(defaultSettings)).key,
	names: () => reportWithNames(hostileTexts.toReversed()),
	hostile: () => htmlPage(pageOf(hostileTexts.join(' '))),
} as const;
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];
/** Without the one on which a text of many screens stands everywhere. */
const readable = names.filter((name) => name !== 'hostile');

/** Widths in CSS pixels of what A4 and Letter leave between the margins. */
const papers = {A4: 680, Letter: 702} as const;

test.runIf(browserPath === undefined)('there is no Chromium here: how pages look and print is NOT tested', () => {
	expect(browserPath).toBeUndefined();
});

describe.skipIf(browserPath === undefined)('in Chromium', () => {
	let browser: Browser;
	let folder: string;

	beforeAll(async () => {
		browser = await aBrowser();
		folder = await mkdtemp(join(tmpdir(), 'leaktui-pages-'));
		for (const name of names) {
			await writeFile(join(folder, `${name}.html`), await pages[name]());
		}
	});

	afterAll(async () => {
		await browser.close();
		await rm(folder, {recursive: true});
	});

	const opened = new Map<string, Promise<Opened>>();

	/** A page, opened once, as a reader at a desk finds it: what a test changes of that is for itself alone. */
	async function on(
		name: Name,
		colorScheme: ColorScheme = 'light',
		options: BrowserContextOptions = {},
	): Promise<Opened> {
		const key = JSON.stringify([name, options]);
		const found = opened.get(key) ?? open(name, options);
		opened.set(key, found);
		const {page} = await found;
		await page.setViewportSize({width: 1280, height: 720});
		await page.emulateMedia({media: 'screen', colorScheme});
		return found;
	}

	async function open(name: Name, options: BrowserContextOptions): Promise<Opened> {
		const page = await (await browser.newContext(options)).newPage();
		const told: string[] = [];
		const address = pathToFileURL(join(folder, `${name}.html`)).href;
		page.on('console', (message) => told.push(`console: ${message.text()}`));
		page.on('pageerror', (error) => told.push(`error: ${error.message}`));
		page.on('dialog', (dialog) => told.push(`dialog: ${dialog.message()}`));
		page.on('request', (request) => request.url() !== address && told.push(`request: ${request.url()}`));
		await page.goto(address);
		return {page, told};
	}

	test.each(readable)('the page %s is not cut on paper, and fits a telephone', async (name) => {
		const {page} = await on(name);
		for (const [paper, width] of Object.entries(papers)) {
			await page.setViewportSize({width, height: 900});
			await page.emulateMedia({media: 'print'});
			expect(await page.evaluate(thatStickOut), paper).toEqual([]);
		}

		await page.emulateMedia({media: 'screen'});
		await page.setViewportSize({width: 360, height: 700});
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
	});

	test.each(readable)(
		'the page %s is printed in black and white, and what belongs together is kept so',
		async (name) => {
			const {page} = await on(name, 'dark');
			await page.emulateMedia({media: 'print'});
			expect(await page.evaluate(inPrint)).toEqual({coloured: [], torn: [], background: 'rgb(255, 255, 255)'});
		},
	);

	test.each(['year', 'may', 'exercise', 'key'] as const)(
		'nothing on the page %s has to be scrolled sideways on a desk',
		async (name) => {
			const {page} = await on(name);
			await page.setViewportSize({width: 900, height: 900});
			expect(await page.evaluate(thatScroll)).toEqual([]);
		},
	);

	test('light and dark are what the reader prefers', async () => {
		const background = async (colorScheme: ColorScheme) =>
			(await on('year', colorScheme)).page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
		expect([await background('light'), await background('dark')]).toEqual(['rgb(255, 255, 255)', 'rgb(20, 24, 29)']);
	});

	test.each(Object.keys(papers))('becomes a document of %s', async (format) => {
		const pdf = await (await on('exercise')).page.pdf({format});
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	});

	test.each(names)('the page %s asks for nothing, runs nothing and complains of nothing', async (name) => {
		const {page, told} = await on(name);
		await page.waitForLoadState('networkidle');
		for (const link of await page.locator('a').all()) {
			await link.click();
		}

		expect(told).toEqual([]);
	});

	test.each([
		['year', 'light', {}],
		['year', 'dark', {runOnly: ['color-contrast']}],
		['names', 'light', {}],
		['exercise', 'light', {}],
		['exercise', 'dark', {runOnly: ['color-contrast']}],
		['key', 'light', {}],
	] as const)('axe sees no barriers on the page %s, %s', async (name, colorScheme, rules) => {
		const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
		const {page} = await on(name, colorScheme, {bypassCSP: true});
		await page.evaluate(axe);
		const wanted = JSON.stringify({...rules, resultTypes: ['violations']});
		const found = (await page.evaluate(`axe.run(${wanted})`)) as AxeResults;
		expect(found.passes.length).toBeGreaterThan(0);
		expect(found.violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).toEqual([]);
	});
});

type AxeResults = Readonly<Record<'passes' | 'violations', readonly AxeRule[]>>;
type AxeRule = {readonly id: string; readonly nodes: readonly {readonly html: string}[]};
/** A page, and what it has told, asked for and complained of since it was opened. */
type Opened = {readonly page: Page; readonly told: readonly string[]};
type ColorScheme = 'light' | 'dark';

/** In the page: tables, charts and code that reach beyond the text's right edge. */
const thatStickOut = `(() => {
	const edge = document.querySelector('main').getBoundingClientRect().right + 1;
	return [...document.querySelectorAll('svg.chart, svg.chart text, table, pre, h1, h2, h3, p, dd')]
		.filter((element) => element.getBoundingClientRect().right > edge)
		.map((element) => element.outerHTML.slice(0, 120));
})()`;

/** In the page: boxes that hold more than they show. */
const thatScroll = `[...document.querySelectorAll('.scroll')]
	.filter((box) => box.scrollWidth > box.clientWidth + 1)
	.map((box) => box.textContent.slice(0, 60))`;

/** In the page, as it is printed: what has a colour, and what may be torn apart by the end of a sheet. */
const inPrint = `(() => {
	const isGrey = (colour) => {
		const parts = /rgba?\\((\\d+), (\\d+), (\\d+)/.exec(colour);
		return !parts || (parts[1] === parts[2] && parts[2] === parts[3]);
	};
	const all = [...document.querySelectorAll('body *')];
	const coloured = all.filter((element) => {
		const style = getComputedStyle(element);
		return ![style.color, style.backgroundColor, style.fill, style.stroke, style.borderTopColor].every(isGrey);
	});
	const whole = [...document.querySelectorAll('figure, tr, pre, .question')];
	const short = [...document.querySelectorAll('table')].filter((table) => table.tBodies[0].rows.length <= 20);
	const headings = [...document.querySelectorAll('h2, h3, caption')];
	const torn = [
		...[...whole, ...short].filter((element) => getComputedStyle(element).breakInside !== 'avoid'),
		...headings.filter((element) => getComputedStyle(element).breakAfter !== 'avoid'),
	];
	const name = (element) => element.outerHTML.slice(0, 120);
	return {
		coloured: coloured.map(name),
		torn: torn.map(name),
		background: getComputedStyle(document.documentElement).backgroundColor,
	};
})()`;
