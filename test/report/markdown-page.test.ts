import {describe, expect, test} from 'vitest';
import {plainText} from '../../source/domain/plain-text.ts';
import {escapeMarkdown} from '../../source/report/markdown/escape-markdown.ts';
import {markdownPage} from '../../source/report/markdown/markdown-page.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {hostileTexts} from '../helpers/hostile-text.ts';
import {pageOf} from '../helpers/page-of.ts';
import {exerciseOf, reportOf} from '../helpers/report-of.ts';

/** The lines outside of fences, and whether every fence is closed by its own. */
function outsideOfFences(markdown: string): {lines: string[]; isClosed: boolean} {
	const lines: string[] = [];
	let fence = '';
	for (const line of markdown.split('\n')) {
		const mark = /^`{3,}/.exec(line)?.[0] ?? '';
		if (fence === '' && mark === '') {
			lines.push(line);
		} else if (fence === '') {
			fence = mark;
		} else if (line === fence) {
			fence = '';
		}
	}

	return {lines, isClosed: fence === ''};
}

describe('a text is only ever text', () => {
	test.each(hostileTexts)('%s', (text) => {
		const [hostile, tame] = [markdownPage(pageOf(text)), markdownPage(pageOf('A'))].map(outsideOfFences);
		expect(hostile?.isClosed).toBe(true);
		expect(hostile?.lines).toHaveLength(tame?.lines.length as number);
		const all = hostile?.lines.join('\n') ?? '';
		expect(plainText(all.replaceAll('\n', ''))).toBe(all.replaceAll('\n', ''));
		expect(all).not.toMatch(/<[a-z!/]/i);
		expect(all).not.toMatch(/(?<!\\)\[[^\]]*(?<!\\)\]\(/);
		expect(all).not.toMatch(/:\/\/|www\.|\w@\w/);
	});

	test.each([
		['a|b', 'a\\|b'],
		['*a*', '\\*a\\*'],
		['a\\b', 'a\\\\b'],
		['<b>&amp;', '&lt;b\\>&amp;amp;'],
		['- a', '\\- a'],
		['-$5.00', '-$5.00'],
		['1. a', '1\\. a'],
		['1.5 %', '1.5 %'],
		['= billed', '\\= billed'],
	])('%s is written %s', (text, written) => {
		expect(escapeMarkdown(text)).toBe(written);
	});
});

const pages = [
	['the year', () => reportOf(defaultSettings, undefined, '.md')],
	['an exercise', async () => (await exerciseOf(defaultSettings, undefined, '.md')).exercise],
	['its key', async () => (await exerciseOf(defaultSettings, undefined, '.md')).key],
] as const;

describe.each(pages)('the page of %s', (_, make) => {
	test('has tables whose rows have as many cells as titles', async () => {
		const {lines, isClosed} = outsideOfFences(await make());
		expect(isClosed).toBe(true);
		const tables = lines
			.join('\n')
			.split('\n\n')
			.filter((block) => block.startsWith('| '));
		expect(tables.length).toBeGreaterThan(1);
		for (const table of tables) {
			const counts = table
				.trimEnd()
				.split('\n')
				.map((line) => line.split(/(?<!\\)\|/).length);
			expect(new Set(counts).size, table).toBe(1);
		}
	});

	test('draws its charts in letters, no wider than a page', async () => {
		const drawn = [...(await make()).matchAll(/^```text\n(.*?)^```$/gms)].flatMap(([, text = '']) => text.split('\n'));
		expect(Math.max(0, ...drawn.map((line) => line.length))).toBeLessThanOrEqual(100);
		expect(drawn.join('')).not.toMatch(/NaN|undefined/);
	});
});
