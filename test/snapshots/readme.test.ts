import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {aReader} from '../helpers/a-reader.tsx';
import {withParts} from '../helpers/readme.ts';

const readme = readFileSync('README.md', 'utf8');

test('keys, scenarios and options are those of the program', async () => {
	await expect(withParts(readme)).toMatchFileSnapshot('../../README.md');
});

test('the two commands are there to be copied', () => {
	expect(readme).toContain('```sh\nnpm ci && npm start\n```');
	expect(readme).toContain('```sh\nnpm ci && npm test\n```');
});

test('every file it links to is there', () => {
	const links = [...readme.matchAll(/(?:\]\(|src="|srcset=")([^)"]+)/g)].map(([, link]) => link as string);
	expect(links.length).toBeGreaterThan(8);
	expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

/** The tour, step by step: the keys, and what both the README and the screen say then. */
const down = (times: number) => Array<string>(times).fill('down');
const tour: readonly {readonly keys: readonly string[]; readonly says: readonly string[]}[] = [
	{keys: [']', ']', ']', ']'], says: ['$38,710.00', '$1,170.00', '21', '$3,000.00']},
	{keys: ['t'], says: ['111', '90', '21', 'not yet']},
	{keys: ['$'], says: ['250', '197', '350', '$19,081.41', '4.1 % of']},
	{keys: ['2', 'f', ...'leak:zombie', 'enter'], says: ['226', 'Amber Acorn Labs']},
	{keys: ['enter'], says: ['0001 Amber Acorn Labs', '2025-01-15 > 2024-12-15 + 30 = 2025-01-14']},
	{keys: ['4', 'right'], says: ['2.0 %', '36 ghosts appear', '3 short payments', 'Nothing else moved.']},
	{keys: ['z', ...down(11), 'enter', '0', 'enter'], says: ['detector grace']},
	{keys: ['1', ...Array<string>(8).fill('[')], says: ['May', '44', '0.72']},
];

test('the tour is true', () => {
	const reader = aReader();
	for (const {keys, says} of tour) {
		reader.presses(...keys);
		for (const words of says) {
			expect(reader.frame()).toContain(words);
			expect(readme).toContain(words);
		}
	}
});

test('so is what it says of the three mistakes', () => {
	const reader = aReader()
		.presses('$', '3', 'f', ...'leak:ghost month:2024-12', 'enter')
		.sees('row 1 of 17')
		.presses('escape', 'f', ...'leak:zombie month:2024-06', 'enter')
		.sees('row 1 of 21')
		.presses('2', 'f', ...'status:cancelled leak:zombie', 'enter')
		.sees('Nothing matches')
		.presses('1')
		.sees(/= collected/)
		.presses('4')
		.sees(/ghost +173 +— +197/)
		.presses('home', 'right', 'right')
		.sees('Gateway outage in June')
		.presses('enter', '3', 'escape', 'f', ...'leak:zombie month:2024-06', 'enter')
		.sees('row 1 of 112')
		.presses('4', 'z', ...down(13), 'right', '1', 't')
		.sees(/G ghost +197 +197 +0 +0 +510/);
	expect(reader.state().settings.incidents).toEqual([]);
});
