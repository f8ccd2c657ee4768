import {describe, expect, test} from 'vitest';
import {readSource, type SourceFile, sourceFiles} from './helpers/source-files.ts';

/** Each layer may import from those before it and from itself; layers of one row do not know each other. */
const order: readonly (readonly string[])[] = [
	['domain'],
	['scenarios'],
	['simulation', 'detection'],
	['store', 'export'],
	['sql'],
	['ui'],
	['commands'],
	['cli'],
];

/** The one way across a row, for types alone: the score holds findings against what was injected. */
const typesAcross = new Map([['detection', 'simulation']]);

const core = new Set(['domain', 'scenarios', 'simulation', 'detection']);
const unpredictable =
	/^(Math\.random|Date\.now|performance\.now|process\.hrtime|crypto\.(randomUUID|getRandomValues)|(new)?Date\(\)|randomUUID\(.*|newDate)$/;
const barrels = new Set(['scenarios/index.ts']);

function rowOf(layer: string): number {
	return order.findIndex((row) => row.includes(layer));
}

/** The sentences that say which imports of a file go the wrong way. */
function wrongWays({path, layer, imports}: SourceFile): string[] {
	return imports
		.filter(({isOurs}) => isOurs)
		.filter(({target, isTypeOnly}) => {
			const to = (target.split('/')[0] as string).replace(/\.tsx?$/, '');
			const isAllowedAcross = isTypeOnly && typesAcross.get(layer) === to;
			return to !== layer && rowOf(to) >= rowOf(layer) && !isAllowedAcross;
		})
		.map(({target}) => `${path} imports ${target}`);
}

function readsUnpredictable({path, expressions}: SourceFile): string[] {
	return expressions
		.filter((expression) => unpredictable.test(expression))
		.map((expression) => `${path}: ${expression}`);
}

const files = sourceFiles();
const coreFiles = files.filter(({layer}) => core.has(layer));

test('the program has files, in every layer of the core', () => {
	expect(new Set(coreFiles.map(({layer}) => layer))).toEqual(core);
});

test('every file has a place in the order of layers', () => {
	expect(files.filter(({layer}) => rowOf(layer) === -1).map(({path}) => path)).toEqual([]);
});

test('imports point one way', () => {
	expect(files.flatMap(wrongWays)).toEqual([]);
});

test('nothing outside the source folder is imported but the manifest', () => {
	const outside = files.flatMap(({imports}) => imports.filter(({target}) => target.startsWith('..')));
	expect(outside.filter(({target}) => target !== '../package.json')).toEqual([]);
});

test('no file imports itself by way of others', () => {
	const importsOf = new Map(
		files.map(({path, imports}) => [path, imports.filter(({isTypeOnly}) => !isTypeOnly).map(({target}) => target)]),
	);
	const circles: string[] = [];
	const done = new Set<string>();
	const walk = (path: string, trail: readonly string[]): void => {
		if (trail.includes(path)) {
			circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
			return;
		}

		if (!done.has(path)) {
			for (const target of importsOf.get(path) ?? []) {
				walk(target, [...trail, path]);
			}

			done.add(path);
		}
	};
	for (const {path} of files) {
		walk(path, []);
	}

	expect(circles).toEqual([]);
});

test('the core imports no package but seedrandom and what hashes', () => {
	const packages = coreFiles.flatMap(({imports}) => imports.filter(({isOurs}) => !isOurs).map(({target}) => target));
	const allowed = ['seedrandom', 'node:crypto', 'node:os'];
	expect(packages.filter((name) => !allowed.includes(name))).toEqual([]);
});

test('only the domain and the simulation look inside a ledger; the others use its readers', () => {
	const readers = files.filter(({properties}) => properties.has('facts')).map(({layer}) => layer);
	expect(new Set(readers)).toEqual(new Set(['domain', 'simulation']));
});

test('the core knows no clock and no chance', () => {
	expect(coreFiles.flatMap(readsUnpredictable)).toEqual([]);
});

test('the core touches neither files nor terminal nor environment', () => {
	const touched = coreFiles.flatMap(({path, expressions}) =>
		expressions
			.filter((expression) => /^(process|console)\./.test(expression))
			.map((expression) => `${path}: ${expression}`),
	);
	expect(touched).toEqual([]);
});

test('only cli.ts reads the command line', () => {
	const readers = files.filter(({expressions}) => expressions.includes('process.argv')).map(({path}) => path);
	expect(readers.filter((path) => path !== 'cli.ts')).toEqual([]);
});

test('nothing only hands on what others export', () => {
	const found = files.filter(({isBarrel, path}) => isBarrel || /(^|\/)index\.tsx?$/.test(path)).map(({path}) => path);
	expect(found.filter((path) => !barrels.has(path))).toEqual([]);
});

describe('these rules see', () => {
	const read = (path: string, text: string) => readSource(path, text);

	test.each([
		['a layer above', 'domain/a.ts', "import {b} from '../scenarios/b.ts';"],
		['a layer above, its types', 'domain/a.ts', "import type {B} from '../ui/b.ts';"],
		['a layer of the same row', 'simulation/a.ts', "import type {B} from '../detection/b.ts';"],
		['a layer of the same row', 'store/a.ts', "import {b} from '../export/b.ts';"],
		[
			'the simulation as seen by detection, beyond its types',
			'detection/a.ts',
			"import {simulate} from '../simulation/simulate.ts';",
		],
		['mixed imports', 'detection/a.ts', "import {type A, b} from '../simulation/b.ts';"],
		['later imports', 'ui/a.ts', "const b = await import('../commands/b.ts');"],
		['imports for their effects', 'export/deep/a.ts', "import '../../ui/b.ts';"],
		['handing on', 'scenarios/a.ts', "export {b} from '../simulation/b.ts';"],
		['types in passing', 'domain/a.ts', "type B = import('../simulation/b.ts').B;"],
		['the top', 'commands/a.ts', "import {main} from '../cli.ts';"],
	])('%s', (_name, path, text) => {
		expect(wrongWays(read(path, text))).toHaveLength(1);
	});

	test.each([
		['domain/a.ts', "import {b} from './b.ts';"],
		['simulation/a.ts', "import {b} from '../scenarios/b.ts'; import {c} from '../domain/c.ts';"],
		['detection/a.ts', "import type {Simulation} from '../simulation/simulate.ts';"],
		['detection/a.ts', "import {type Simulation} from '../simulation/simulate.ts';"],
		['cli.ts', "import {b} from './commands/b.ts';"],
		['domain/a.ts', "const text = `import '../ui/b.ts'`; // import '../ui/b.ts'"],
	])('no fault in %s: %s', (path, text) => {
		expect(wrongWays(read(path, text))).toEqual([]);
	});

	test.each([
		'Math.random()',
		'Date.now()',
		'new Date()',
		'Date()',
		'crypto.randomUUID()',
		'randomUUID()',
		'performance.now()',
	])('%s', (expression) => {
		expect(readsUnpredictable(read('domain/a.ts', `const a = ${expression};`))).not.toEqual([]);
	});

	test('a day made from a number as harmless', () => {
		expect(
			readsUnpredictable(read('domain/a.ts', 'const a = new Date(86_400_000 * 3); const b = Date.UTC(2024, 0, 1);')),
		).toEqual([]);
	});

	test.each(['ledger.facts.plan', "ledger['facts']", 'ledger?.facts'])('facts read as %s', (expression) => {
		expect(read('ui/a.ts', `const a = ${expression};`).properties).toContain('facts');
	});

	test('facts taken apart', () => {
		expect(read('ui/a.ts', 'const {facts} = ledger;').properties).toContain('facts');
		expect(read('ui/a.ts', 'const {facts: columns} = ledger;').properties).toContain('facts');
	});

	test('barrels', () => {
		expect(read('ui/a.ts', "export * from './b.ts'; export {c} from './c.ts';").isBarrel).toBe(true);
		expect(read('ui/a.ts', "export {c} from './c.ts'; export const d = 1;").isBarrel).toBe(false);
		expect(read('ui/a.ts', "import {c} from './c.ts'; export const d = c;").isBarrel).toBe(false);
	});
});
