import {expect, test} from 'vitest';
import {nameKey, parseRunName, runFileName} from '../../source/store/run-name.ts';

test('a name is 1 to 80 characters, trimmed', () => {
	expect(parseRunName('  June outage ')).toBe('June outage');
	expect(parseRunName('😀'.repeat(80))).toBe('😀'.repeat(80));
	expect(parseRunName('x'.repeat(81))).toBeUndefined();
	expect(parseRunName('')).toBeUndefined();
	expect(parseRunName(' \t ')).toBeUndefined();
	expect(parseRunName('\u200d')).toBeUndefined();
});

test('a name has no control, bidirectional or broken characters', () => {
	for (const bad of ['a\nb', 'a\u001b[31m', 'a\u0000', 'a\u009b1m', 'a\u202eb', 'a\u2028b', 'a\ud800', '\ufeffa b']) {
		expect(parseRunName(bad), JSON.stringify(bad)).toBe(bad.startsWith('\ufeff') ? 'a b' : undefined);
	}
});

test('a name may hold the joiners that scripts and emoji need', () => {
	expect(parseRunName('👩‍💻')).toBe('👩‍💻');
	expect(parseRunName('می‌خواهم')).toBe('می‌خواهم');
});

test('a name is kept in composed form', () => {
	expect(parseRunName('Ju\u0308ne')).toBe('J\u00fcne');
});

test.each([
	['June', 'JUNE'],
	['J\u00fcne', 'Ju\u0308NE'],
	[' June', 'June '],
	['straße', 'STRASSE'],
	['ΟΔΟΣ', 'οδος'],
	['οδοσ', 'οδος'],
	['👩‍💻', '👩💻'],
])('%j and %j are one name, with one file', (a, b) => {
	expect(nameKey(a)).toBe(nameKey(b));
	expect(runFileName(a)).toBe(runFileName(b));
});

test.each([
	['June', 'July'],
	['a b', 'a-b'],
	['漢', '字'],
	['a/b', 'a b'],
])('%j and %j are two names, with two files', (a, b) => {
	expect(runFileName(a)).not.toBe(runFileName(b));
});

test('a file stays in its folder, whatever the name', () => {
	for (const name of ['../../x', '/etc/passwd', '..', '.', '.lock', 'a\\b', 'CON', '漢字', 'x'.repeat(80)]) {
		expect(runFileName(name)).toMatch(/^[a-z0-9][a-z0-9-]*\.json$/);
		expect(runFileName(name).length).toBeLessThan(80);
	}

	expect(runFileName('../../x')).toMatch(/^x-[0-9a-f]{20}\.json$/);
});
