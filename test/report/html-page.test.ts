import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseDay} from '../../source/domain/days.ts';
import {plainText} from '../../source/domain/plain-text.ts';
import {htmlPage} from '../../source/report/html/html-page.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {hostileTexts} from '../helpers/hostile-text.ts';
import {htmlTables, readable} from '../helpers/html-tables.ts';
import {pageOf} from '../helpers/page-of.ts';
import {exerciseOf, reportOf} from '../helpers/report-of.ts';

const elements = (html: string) => [...html.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name).join(' ');

describe('a text is only ever text', () => {
	test.each(hostileTexts)('%s', async (text) => {
		const [hostile, tame] = [await htmlPage(pageOf(text)), await htmlPage(pageOf('A'))];
		expect(elements(hostile)).toBe(elements(tame));
		const attributes = (html: string) => [...html.matchAll(/ ([a-z-]+)="/gi)].map(([, name]) => name).join(' ');
		expect(attributes(hostile.replace(/>[^<]*</g, '><'))).toBe(attributes(tame.replace(/>[^<]*</g, '><')));
		const oneLine = hostile.replace(/[\n\t]/g, '');
		expect(plainText(oneLine)).toBe(oneLine);
		const [table] = htmlTables(hostile);
		expect(table?.rows[0]).toEqual([plainText(text), plainText(text)]);
		const drawn = [...hostile.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, words]) => readable(words as string));
		const letters = [...plainText(text)];
		expect(drawn).toContain(letters.length > 32 ? `${letters.slice(0, 31).join('')}…` : letters.join(''));
	});
});

const pages = [
	['the default year', () => reportOf(defaultSettings)],
	['a day in May', () => reportOf(defaultSettings, parseDay('2024-05-17'))],
	['three years', () => reportOf({...defaultSettings, months: 36, customers: 200})],
	['a hostile seed', () => reportOf({...defaultSettings, customers: 30, seed: '"><script>alert(1)</script>'})],
	['an exercise', async () => (await exerciseOf(defaultSettings)).exercise],
	['its key', async () => (await exerciseOf(defaultSettings)).key],
] as const;

describe.each(pages)('the page of %s', (_, make) => {
	test('needs nothing but itself, and is small', async () => {
		const html = await make();
		expect(Buffer.byteLength(html)).toBeLessThan(300_000);
		expect(html).not.toMatch(/<(script|iframe|object|embed|img|audio|video|form|input|base)\b/i);
		expect(html).not.toMatch(/<[^>]* on\w+=/i);
		expect(html).not.toMatch(/@import|@font-face/);
		const addresses = [...html.matchAll(/<[^>]* (?:src|href|xlink:href|action|poster)="([^"]*)"/g)].map(([, to]) => to);
		expect(addresses.filter((to) => to !== 'data:,' && !to?.startsWith('#'))).toEqual([]);
		const drawn = [...html.matchAll(/url\(([^)]*)\)/g)].map(([, to]) => to);
		expect(drawn.filter((to) => !to?.startsWith('#'))).toEqual([]);
	});

	test('points only to what is there, by names that are there once', async () => {
		const html = await make();
		const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);
		expect(ids.length).toBe(new Set(ids).size);
		const used = [
			...[...html.matchAll(/ (?:aria-labelledby|headers|for)="([^"]*)"/g)].flatMap(([, names = '']) =>
				names.split(' '),
			),
			...[...html.matchAll(/ href="#([^"]*)"/g)].map(([, name = '']) => name),
			...[...html.matchAll(/url\(#([^)]*)\)/g)].map(([, name = '']) => name),
		];
		expect(used.length).toBeGreaterThan(3);
		expect(used.filter((name) => !ids.includes(name))).toEqual([]);
	});

	test('opens and closes its elements in order', async () => {
		const html = await make();
		const open: string[] = [];
		const empty = new Set(['meta', 'link', 'br', '!doctype']);
		for (const [tag, slash, name = '', end] of html.matchAll(/<(\/?)(!?[a-z]\w*)[^>]*?(\/?)>/gi)) {
			if (slash) {
				expect(open.pop(), tag).toBe(name);
			} else if (!end && !empty.has(name.toLowerCase())) {
				open.push(name);
			}
		}

		expect(open).toEqual([]);
	});

	test('says every chart in words, and has a table of figures or facts after it', async () => {
		const html = await make();
		const charts = [...html.matchAll(/<svg class="chart".*?<\/svg>/gs)].map(([svg]) => svg);
		for (const svg of charts) {
			expect(svg).toMatch(
				/ role="img" aria-labelledby="(\S+) (\S+)">\n<title id="\1">[^<]+<\/title>\n<desc id="\2">[^<]+<\/desc>/,
			);
			expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(600);
			expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
		}

		const after = html.split('</figure>').slice(1);
		expect(after).toHaveLength(charts.length);
		expect(
			after.filter(
				(rest) =>
					!/^\s*(<p>.*?<\/p>\s*)*(<dl class="entries">.*?<\/dl>\s*)?<div class="scroll"[^>]*>\s*<table/s.test(rest),
			),
		).toEqual([]);
	});

	test('is the same, to the byte, when it is made again', async () => {
		expect(await make()).toBe(await make());
	});
});

test('the default year is as small as the README says', async () => {
	const [, most] = /less than (\d+) kB for the default year/.exec(readFileSync('README.md', 'utf8')) ?? [];
	expect(Buffer.byteLength(await reportOf(defaultSettings))).toBeLessThan(Number(most) * 1000);
});
