import {describe, expect, test} from 'vitest';
import {scenarios} from '../source/scenarios/index.ts';
import {readSource, type SourceFile, sourceFiles} from './helpers/source-files.ts';

/** Each layer may import from those before it and from itself; layers of one row do not know each other. */
const order: readonly (readonly string[])[] = [
	['domain'],
	['scenarios'],
	['simulation', 'detection'],
	['files'],
	['store', 'export', 'report', 'books'],
	['sql'],
	['lessons'],
	['ui'],
	['commands'],
	['cli'],
	['launch'],
];

/**
 * The rooms of the UI, likewise. Lists are drawn with a search line, which is a text field: so prompt lies below lists. State
 * is below the features because it holds the choices made in all of them, and each feature reads it: were it in app, every
 * type would run in a circle. Features know each other only by way of app.
 */
const rooms: readonly (readonly string[])[] = [
	['terminal'],
	['draw'],
	['prompt'],
	['lists'],
	['editor'],
	['state'],
	['month', 'customer', 'leaks', 'chaos', 'runs', 'explain', 'sql', 'learn', 'books'],
	['app'],
];

/** The one way across a row, for types alone: the score holds findings against what was injected. */
const typesAcross = new Map([['detection', 'simulation']]);

const core = new Set(['domain', 'scenarios', 'simulation', 'detection']);
const unpredictable =
	/^(Math\.random|Date\.now|performance\.now|process\.hrtime|crypto\.(randomUUID|getRandomValues)|(new)?Date\(\)|randomUUID\(.*|newDate)$/;
const barrels = new Set(['scenarios/index.ts']);

function rowOf(layer: string, rows = order): number {
	return rows.findIndex((row) => row.includes(layer));
}

/** The folder of the UI that a file lies in; `undefined` for what is not in the UI, its own name for one without a room. */
function roomOf(path: string): string | undefined {
	const [layer, room] = path.split('/');
	return layer === 'ui' ? room : undefined;
}

/** The sentences that say which imports between rooms of the UI go the wrong way, those of types alone included. */
function wrongRooms({path, imports}: SourceFile): string[] {
	const from = roomOf(path);
	return imports
		.filter(({isOurs}) => isOurs)
		.filter(({target}) => {
			const to = roomOf(target);
			return from !== undefined && to !== undefined && to !== from && rowOf(to, rooms) >= rowOf(from, rooms);
		})
		.map(({target}) => `${path} imports ${target}`);
}

/** The ways on which a file imports itself by way of others, those of types alone included. */
function circlesIn(all: readonly SourceFile[]): string[] {
	const importsOf = new Map(all.map(({path, imports}) => [path, imports.map(({target}) => target)]));
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
	for (const {path} of all) {
		walk(path, []);
	}

	return circles;
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

/** The sentences that say where a file outside the scenarios imports one of them, or writes its id. */
function namesAScenario({path, layer, imports, texts}: SourceFile): string[] {
	const named = layer === 'scenarios' ? [] : scenarios.map(({id}) => id);
	const imported = new Set(imports.map(({target}) => target));
	return named.filter((id) => texts.has(id) || imported.has(`scenarios/${id}.ts`)).map((id) => `${path} names ${id}`);
}

/** Whether a call leaves it to Node to make the folders above. */
function makesRecursively(expression: string): boolean {
	return /\bmkdir(Sync)?\(.*recursive/.test(expression);
}

/** The functions and constants that are exported and that no file reads: at most tests do. */
function unusedIn(all: readonly SourceFile[]): string[] {
	const times = new Map<string, number>();
	for (const name of all.flatMap(({names}) => names)) {
		times.set(name, (times.get(name) ?? 0) + 1);
	}

	return all.flatMap(({path, exported}) =>
		exported.filter((name) => times.get(name) === 1).map((name) => `${path}: ${name}`),
	);
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

test('every file of the UI has a room', () => {
	const found = files.map(({path}) => ({path, room: roomOf(path)})).filter(({room}) => room !== undefined);
	expect(found.filter(({room}) => rowOf(room as string, rooms) === -1).map(({path}) => path)).toEqual([]);
	expect(new Set(found.map(({room}) => room))).toEqual(new Set(rooms.flat()));
});

test('imports between rooms of the UI point one way, and features do not know each other', () => {
	expect(files.flatMap(wrongRooms)).toEqual([]);
});

test('no file imports itself by way of others, not even for a type', () => {
	expect(circlesIn(files)).toEqual([]);
});

test('the core imports no package but seedrandom and what hashes', () => {
	const packages = coreFiles.flatMap(({imports}) => imports.filter(({isOurs}) => !isOurs).map(({target}) => target));
	const allowed = ['seedrandom', 'node:crypto', 'node:os'];
	expect(packages.filter((name) => !allowed.includes(name))).toEqual([]);
});

/** The files that know how a ledger lies in columns. */
const insiders = new Set([
	'domain/books-shape.ts',
	'domain/collection.ts',
	'domain/contract.ts',
	'domain/identifiers.ts',
	'domain/in-order.ts',
	'domain/lay-in-order.ts',
	'domain/ledger.ts',
	'domain/open-periods.ts',
	'domain/periods.ts',
	'domain/plain-rows.ts',
	'domain/price-steps.ts',
	'domain/rows.ts',
	'domain/voided.ts',
	'simulation/digest.ts',
	'simulation/injected-counts.ts',
	'simulation/simulate-customer.ts',
	'simulation/simulate.ts',
	'simulation/uncommon-rows.ts',
]);

test('only the readers of a ledger look inside it, and what sums up a simulated one; the others use the readers', () => {
	const found = files.filter(({properties}) => properties.has('facts')).map(({path}) => path);
	expect(found.filter((path) => !insiders.has(path))).toEqual([]);
	expect(found.filter((path) => path.startsWith('domain/'))).not.toEqual([]);
});

test('no file outside the scenarios names one: the others read the list', () => {
	expect(files.flatMap(namesAScenario)).toEqual([]);
});

test('the core knows no clock and no chance', () => {
	expect(coreFiles.flatMap(readsUnpredictable)).toEqual([]);
});

test('folders are made in one place, and nowhere by a mkdir that may never return', () => {
	const making = files.filter(({expressions}) => expressions.some((expression) => /\bmkdir(Sync)?\(/.test(expression)));
	// The lock of the store is one folder in one that is there.
	expect(making.map(({path}) => path)).toEqual(['files/make-folder.ts', 'store/with-lock.ts']);
	const recursive = files.filter(({expressions}) => expressions.some(makesRecursively));
	expect(recursive.map(({path}) => path)).toEqual([]);
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

test('nothing is there for tests alone', () => {
	expect(files.flatMap(({exported}) => exported)).not.toEqual([]);
	expect(unusedIn(files)).toEqual([]);
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
		['a room above', 'ui/lists/a.ts', "import {b} from '../state/b.ts';"],
		['a room above, its types', 'ui/state/a.ts', "import type {B} from '../app/b.ts';"],
		['a feature from another', 'ui/chaos/a.ts', "import {b} from '../month/b.ts';"],
		['a feature from another, its types', 'ui/runs/compare/a.ts', "import type {B} from '../../customer/b.ts';"],
		['a feature from another, later', 'ui/explain/a.ts', "const b = await import('../leaks/b.ts');"],
		['app from a feature', 'ui/month/a.ts', "type B = import('../app/b.ts').B;"],
		['the terminal that looks at what is drawn', 'ui/terminal/a.ts', "import {b} from '../draw/b.ts';"],
		['a file without a room', 'ui/a.ts', "import {b} from './draw/b.ts';"],
	])('%s', (_name, path, text) => {
		expect(wrongRooms(read(path, text))).toHaveLength(1);
	});

	test.each([
		['ui/runs/a.ts', "import {b} from './compare/b.ts'; import {c} from '../state/c.ts';"],
		['ui/lists/query/a.ts', "import type {B} from '../../prompt/b.ts'; import {c} from '../list-view.ts';"],
		['ui/app/a.tsx', "import {b} from '../month/b.ts'; import {c} from '../terminal/c.ts';"],
		['ui/draw/a.ts', "import {b} from '../../detection/b.ts'; import {Box} from 'ink';"],
		['commands/a.ts', "import {b} from '../ui/app/b.ts';"],
	])('no fault in %s: %s', (path, text) => {
		expect(wrongRooms(read(path, text))).toEqual([]);
	});

	test('circles, of any length and by types alone', () => {
		const short = [
			read('ui/lists/a.ts', "import type {B} from './b.ts';"),
			read('ui/lists/b.ts', "import {a} from './a.ts';"),
		];
		expect(circlesIn(short)).toEqual(['ui/lists/a.ts → ui/lists/b.ts → ui/lists/a.ts']);
		const long = [
			read('domain/a.ts', "import type {B} from './b.ts';"),
			read('domain/b.ts', "import type {C} from './c.ts';"),
			read('domain/c.ts', "type A = import('./a.ts').A;"),
		];
		expect(circlesIn(long)).toHaveLength(1);
		expect(circlesIn(long.slice(0, 2))).toEqual([]);
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

	test.each(scenarios)('$id named outside the scenarios', ({id}) => {
		expect(namesAScenario(read('ui/a.ts', `import {a} from '../scenarios/${id}.ts';`))).toHaveLength(1);
		expect(namesAScenario(read('domain/a.ts', `const a = '${id}';`))).toHaveLength(1);
		expect(namesAScenario(read('scenarios/index.ts', `import {a} from './${id}.ts';`))).toEqual([]);
	});

	test('what no file reads', () => {
		const used = read('ui/b.ts', "import {a} from '../domain/a.ts'; const b = a(1);");
		const made = read('domain/a.ts', 'export function a() {} export const c = 1; export async function d() {}');
		expect(unusedIn([made, used])).toEqual(['domain/a.ts: c', 'domain/a.ts: d']);
		expect(unusedIn([read('domain/a.ts', 'export const c = 1; const d = c;')])).toEqual([]);
	});

	test.each(['ledger.facts.plan', "ledger['facts']", 'ledger?.facts'])('facts read as %s', (expression) => {
		expect(read('ui/a.ts', `const a = ${expression};`).properties).toContain('facts');
	});

	test('facts taken apart', () => {
		expect(read('ui/a.ts', 'const {facts} = ledger;').properties).toContain('facts');
		expect(read('ui/a.ts', 'const {facts: columns} = ledger;').properties).toContain('facts');
	});

	test.each(['mkdir(a, {recursive: true})', 'disk.mkdir(a, {mode, recursive: true})', 'mkdirSync(a, {recursive})'])(
		'folders made by %s',
		(expression) => {
			expect(read('store/a.ts', `const a = ${expression};`).expressions.some(makesRecursively)).toBe(true);
		},
	);

	test('barrels', () => {
		expect(read('ui/a.ts', "export * from './b.ts'; export {c} from './c.ts';").isBarrel).toBe(true);
		expect(read('ui/a.ts', "export {c} from './c.ts'; export const d = 1;").isBarrel).toBe(false);
		expect(read('ui/a.ts', "import {c} from './c.ts'; export const d = c;").isBarrel).toBe(false);
	});
});
