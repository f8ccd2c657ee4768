import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {patched, patches, type Rule, unkept} from '../esbuild.patches.js';
import {rules} from '../esbuild.rules.js';
import {watAsBytes} from '../esbuild.wat.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a build of the program by these rules refuses with; nothing is written. */
async function refusals(changed: readonly Rule[]): Promise<readonly string[]> {
	const outcome = await build({
		absWorkingDir: root,
		entryPoints: ['source/cli.ts'],
		bundle: true,
		platform: 'node',
		format: 'esm',
		external: ['react-devtools-core', '@duckdb/*'],
		loader: {'.sql': 'text', '.toml': 'text'},
		write: false,
		logLevel: 'silent',
		plugins: [watAsBytes, patches(changed)],
	}).catch((error: {errors: {text: string}[]}) => error);
	return outcome.errors.map(({text}) => text);
}

test('all rules are kept', async () => {
	expect(await refusals(rules)).toEqual([]);
});

test('every rule has a name of its own', () => {
	expect(new Set(rules.map(({name}) => name)).size).toBe(rules.length);
});

test('the document of the build says of every rule what it buys', async () => {
	const config = await readFile(join(root, 'esbuild.config.js'), 'utf8');
	const document = config.slice(0, config.indexOf('*/'));
	const told = [...document.matchAll(/^ \* \| ([a-z-][a-z -]+?) +\|/gm)].map(([, name]) => name);
	expect(told).toEqual(['rule', ...rules.map(({name}) => name)]);
});

test('the packages that rules change are pinned, those that others bring by the lock', async () => {
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const asked: Record<string, string> = manifest.devDependencies;
	const pins = rules.flatMap((rule) => asked[rule.package] ?? []);
	expect(pins.length).toBeGreaterThan(0);
	expect(pins.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('a rule whose file has moved is refused by its name', async () => {
	const moved = rules.map((rule) => ({...rule, file: rule.file.replace('.js', '-moved.js')}));
	const refused = await refusals(moved);
	for (const {name, package: home, file} of moved) {
		expect(refused).toContain(`The rule "${name}" is for one file, ${file} of ${home}, and met none.`);
	}
});

test('a rule whose text is another one now is refused by its name', async () => {
	const rewritten = rules.map((rule) => ({
		...rule,
		changes: rule.changes.map(([from, to]) => [`${from} // rewritten`, to] as const),
	}));
	const refused = await refusals(rewritten);
	for (const {name} of rules) {
		expect(refused).toContainEqual(expect.stringContaining(`The rule "${name}" is for `));
	}
});

test('a rule that would change two places is refused, in one file or in two', () => {
	const rule: Rule = {name: 'a rule', package: 'a-package', file: 'a.js', changes: [['from', 'to']]};
	const twice = patched([rule], 'node_modules/a-package/a.js', 'from from');
	expect(unkept([rule], twice.uses, [])).toEqual([
		'The rule "a rule" is for from in node_modules/a-package/a.js, once, and met it 2 times.',
	]);
	const paths = ['node_modules/a-package/a.js', 'node_modules/another/node_modules/a-package/a.js'];
	const uses = paths.flatMap((path) => patched([rule], path, 'from').uses);
	expect(unkept([rule], uses, [])).toEqual([
		`The rule "a rule" is for one file, a.js of a-package, and met ${paths.join(' and ')}.`,
	]);
});

test('a rule that puts ours in a place is refused when a package still goes there', async () => {
	const replacing = rules.filter(({replaces}) => replaces);
	expect(replacing).not.toEqual([]);
	const without = rules.map((rule) => (rule.replaces ? {...rule, changes: []} : rule));
	const refused = await refusals(without);
	for (const {name, replaces, package: home, file} of replacing) {
		expect(refused).toContainEqual(
			expect.stringMatching(
				`^The rule "${name}" puts ours in the place of .*/${replaces}, and .*/${home}/${file} imports that.$`,
			),
		);
	}
});

test('the build of a copy in which the renderer of Ink has another name fails, says which rule, and writes nothing', async () => {
	const copy = await mkdtemp(join(tmpdir(), 'leaktui-build-'));
	try {
		const packages = join(copy, 'node_modules');
		await mkdir(join(packages), {recursive: true});
		for (const name of await readdir(join(root, 'node_modules'))) {
			// Ink, and what imports it: else it would be found where it really is.
			await (name.startsWith('ink')
				? cp(join(root, 'node_modules', name), join(packages, name), {recursive: true})
				: symlink(join(root, 'node_modules', name), join(packages, name)));
		}

		for (const name of [
			'source',
			'package.json',
			'tsconfig.json',
			...(await readdir(root)).filter((each) => /^esbuild\..*\.js$/.test(each)),
		]) {
			await cp(join(root, name), join(copy, name), {recursive: true});
		}

		const ink = join(packages, 'ink', 'build');
		await rename(join(ink, 'renderer.js'), join(ink, 'drawing.js'));
		for (const name of await readdir(ink)) {
			if (name.endsWith('.js')) {
				const text = await readFile(join(ink, name), 'utf8');
				await writeFile(join(ink, name), text.replace("'./renderer.js'", "'./drawing.js'"));
			}
		}

		const {status, stderr} = await new Promise<{status: unknown; stderr: string}>((resolve) => {
			execFile(process.execPath, ['esbuild.config.js'], {cwd: copy}, (error, _stdout, stderr) =>
				resolve({status: error?.code ?? 0, stderr}),
			);
		});
		expect(status).toBe(1);
		expect(stderr).toContain('The rule "quick frames" is for one file, build/renderer.js of ink, and met none.');
		expect(stderr).not.toMatch(/^ {4}at /m);
		expect(await readdir(copy)).not.toContain('dist');
	} finally {
		await rm(copy, {recursive: true});
	}
});

test('the notices of the packages that are built in stand in one file of the package, those of Vega and Ink among them', async () => {
	const notices = await readFile(join(root, 'dist', 'THIRD-PARTY.txt'), 'utf8');
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	expect(manifest.files).toContain('dist/THIRD-PARTY.txt');
	for (const name of ['vega', 'd3-array', 'ink', 'react']) {
		expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\n=+\n\n[^=]*(copyright|permission)`, 'im'));
	}
});
