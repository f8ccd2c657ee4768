import {expect, test} from 'vitest';
import {osc52} from '../../../source/ui/terminal/osc52.ts';

const esc = '\u001b';

test('carries the text in base64', () => {
	expect(osc52('leaktui --seed é', false)).toBe(`${esc}]52;c;bGVha3R1aSAtLXNlZWQgw6k=\u0007`);
});

test('is handed through by tmux with every escape doubled', () => {
	expect(osc52('a', true)).toBe(`${esc}Ptmux;${esc}${esc}]52;c;YQ==\u0007${esc}\\`);
	expect(osc52('a', true, true)).toBe(osc52('a', true));
});

test('is handed through by GNU screen in short parts', () => {
	expect(osc52('a', false, true)).toBe(`${esc}P${esc}]52;c;YQ==\u0007${esc}\\`);
	const parts = osc52('x'.repeat(600), false, true)
		.split(`${esc}\\`)
		.filter((part) => part !== '');
	expect(parts.length).toBe(4);
	expect(parts.every((part) => part.startsWith(`${esc}P`) && part.length <= 252)).toBe(true);
	expect(parts.map((part) => part.slice(2)).join('')).toBe(osc52('x'.repeat(600), false));
});
