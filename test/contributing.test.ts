import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files and folders that a text names by a path, from the root or from the source folder. */
function pathsIn(text: string): string[] {
	const spans = [...text.matchAll(/`([^`]+)`/g)].flatMap(([, span = '']) => span.split(' '));
	const isPath = /^(source|test|snapshots)\/[\w./-]+$|^[\w.-]+\/[\w./-]+\.(tsx?|js|json)$/;
	// NAME stands for a name to be chosen, and what is built need not be there.
	return spans.filter((span) => isPath.test(span) && !/\bNAME\b|^dist\//.test(span));
}

function isThere(path: string): boolean {
	return existsSync(`${root}${path}`) || existsSync(`${root}source/${path}`);
}

test('every path that CONTRIBUTING.md names exists', () => {
	const paths = pathsIn(readFileSync(`${root}CONTRIBUTING.md`, 'utf8'));
	expect(paths.length).toBeGreaterThan(20);
	expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('a path that leads nowhere is seen', () => {
	const text = 'Open `source/ui/keymap.ts`, `domain/no-ledger.ts` or `npx vitest run test/nowhere`; `source/NAME.ts`.';
	expect(pathsIn(text)).toEqual(['source/ui/keymap.ts', 'domain/no-ledger.ts', 'test/nowhere']);
	expect(pathsIn(text).filter(isThere)).toEqual([]);
});
