import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {customerEmail, customerName, customerRegion} from '../../source/domain/customers.ts';
import {isPlainText} from '../../source/domain/plain-text.ts';

const combinations = 73_728;
const ids = Array.from({length: combinations}, (_, at) => at + 1);

test('the first 73,728 names and addresses are all different', () => {
	expect(new Set(ids.map(customerName)).size).toBe(combinations);
	expect(new Set(ids.map(customerEmail)).size).toBe(combinations);
});

test('a name that returns gets the number of its round', () => {
	expect(customerName(1 + combinations)).toBe(`${customerName(1)} 2`);
	expect(customerEmail(1 + combinations)).toBe(customerEmail(1).replace('.example', '-2.example'));
});

test('names are at most 28 columns wide, without characters of another width', () => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 10_000_000}), (id) => {
			const name = customerName(id);
			expect(name.length).toBeLessThanOrEqual(28);
			expect(stringWidth(name)).toBe(name.length);
			expect(isPlainText(name)).toBe(true);
			expect(customerEmail(id)).toMatch(/^billing@[a-z]+-[a-z]+-[a-z]+(-\d+)?\.example$/);
		}),
	);
});

test('neighbours share neither the first nor the second word', () => {
	for (const id of ids.slice(0, 2000)) {
		const [first, second] = customerName(id).split(/[ ,]/);
		const [nextFirst, nextSecond] = customerName(id + 1).split(/[ ,]/);
		expect([first === nextFirst, second === nextSecond]).toEqual([false, false]);
	}
});

test('names stay what they are: the first customers', () => {
	expect([1, 2, 3, 4, 5].map((id) => `${customerName(id)} · ${customerRegion(id)}`)).toMatchInlineSnapshot(`
		[
		  "Amber Acorn Labs · Europe",
		  "Cobalt Glacier Works · Europe",
		  "Rustic Otter Media · Latin America",
		  "Zürich Anvil Travel · North America",
		  "Island Thistle, Inc. · North America",
		]
	`);
});
