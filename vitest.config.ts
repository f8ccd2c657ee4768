import {readFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import process from 'node:process';
import {defineConfig, type Plugin} from 'vitest/config';
import {patched} from './esbuild.patches.js';
import {rules} from './esbuild.rules.js';
import {watBytes} from './esbuild.wat.js';
import {oneMoreScenario} from './test/helpers/one-more-scenario.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Whether packages are as installed, or as the build changes them. */
		packages: 'installed' | 'built';
		/** Which share of a law's runs is enough here. */
		share: number;
	}
}

/** The packages that rules change, and those that import them: Vite would else leave them to Node, as they are. */
const changed = [...rules.map((rule) => rule.package), 'ink-table', 'ink-testing-library'];

/** Packages as the program has them inside. */
const packagesAsBuilt: Plugin = {
	name: 'packages-as-built',
	enforce: 'pre',
	async load(id) {
		if (/[\\/]node_modules[\\/].*\.js$/.test(id)) {
			const {contents} = patched(rules, id, await readFile(id, 'utf8'));
			// Packages come without the sources that their maps speak of.
			return {code: contents.replace(/\/\/# sourceMappingURL=.*$/m, ''), map: null};
		}
	},
};

/** React as the program has it inside: without what it checks for developers. */
const inProduction = {NODE_ENV: 'production'};
const withoutChecks = {jsx: {development: false}};

/** In full length, as `npm run torture` asks for: every law with all its runs, every picture by both kinds of packages. */
const isFull = process.env['TESTS'] === 'full';

/** What needs packages as they are installed: what ours is held against. */
const aboutInstalled = 'test/ui/terminal/{frame-output,text-width}.test.ts';

/** What shows whether the build's changes of packages change a picture: scenes, random ones, and the packages themselves. */
const aboutPackages = [
	'test/ui/{golden-frames,app/laws,app/spoken,terminal/*}.test.tsx',
	'test/snapshots/pictures.test.ts',
];

/** What a scenario is promised to reach: run again with a made-up one on the list. */
const aboutScenarios = [
	'test/scenarios/{contract,reach}.test.ts',
	'test/{domain,simulation,detection}/**/*.test.ts',
	'test/store/{compare-runs,figures,parse-run,round-trip}.test.ts',
	'test/export/{duckdb,rows}.test.ts',
	'test/ui/{customer,explain}/**/*.test.{ts,tsx}',
];

export default defineConfig({
	// Queries and lessons are imported as text, WebAssembly as bytes, as the build does.
	plugins: [
		{
			name: 'wat-as-bytes',
			load: async (id) =>
				id.endsWith('.wat') ? `export default Uint8Array.of(${(await watBytes(id)).join()});` : undefined,
		},
		{
			name: 'files-as-text',
			transform: (code, id) => (/\.(sql|toml)$/.test(id) ? `export default ${JSON.stringify(code)};` : undefined),
		},
	],
	test: {
		// What modules remember are results of pure functions: files can share them, and start twice as fast.
		isolate: false,
		// Vitest leaves one core idle; and while a worker waits, for a program or a terminal, another one has work.
		maxWorkers: availableParallelism() + 1,
		// In full length a law makes up to twenty times as many runs, and nobody waits for them.
		testTimeout: isFull ? 600_000 : 60_000,
		hookTimeout: 60_000,
		projects: [
			{
				// So it is drawn as the program's readers see it, and three times as fast.
				extends: true,
				plugins: [packagesAsBuilt],
				oxc: withoutChecks,
				test: {
					name: 'built',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [aboutInstalled],
					provide: {packages: 'built', share: isFull ? 1 : 0.25},
					env: inProduction,
					server: {deps: {inline: ['dt-sql-parser', ...changed]}},
				},
			},
			{
				// What is drawn is drawn once more by the packages as they are installed.
				extends: true,
				test: {
					name: 'installed',
					include: [aboutInstalled, ...aboutPackages, ...(isFull ? ['test/ui/**/*.test.tsx'] : [])],
					provide: {packages: 'installed', share: isFull ? 1 : 0.1},
				},
			},
			{
				extends: true,
				plugins: [packagesAsBuilt, oneMoreScenario],
				oxc: withoutChecks,
				test: {
					name: 'one more scenario',
					include: aboutScenarios,
					exclude: ['test/domain/{days,money,outside-text,plain-text,written-days}.test.ts'],
					provide: {packages: 'built', share: isFull ? 0.3 : 0.1},
					env: inProduction,
					server: {deps: {inline: changed}},
				},
			},
		],
	},
});
