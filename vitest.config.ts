import {defineConfig} from 'vitest/config';
import {oneMoreScenario} from './test/helpers/one-more-scenario.ts';

/** What a scenario is promised to reach: run again with a made-up one on the list. */
const aboutScenarios = [
	'test/scenarios/{contract,reach}.test.ts',
	'test/{domain,simulation,detection}/**/*.test.ts',
	'test/store/{compare-runs,figures,parse-run,round-trip}.test.ts',
	'test/export/{duckdb,rows}.test.ts',
	'test/ui/{customer,explain}/**/*.test.{ts,tsx}',
];

export default defineConfig({
	test: {
		// What modules remember are results of pure functions: files can share them, and start twice as fast.
		isolate: false,
		// Vitest leaves one core idle; the programs that tests spawn are waited for, so two workers keep two cores busy.
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		projects: [
			{extends: true, test: {name: 'program', include: ['test/**/*.test.{ts,tsx}']}},
			{
				extends: true,
				plugins: [oneMoreScenario],
				test: {name: 'one more scenario', include: aboutScenarios},
			},
		],
	},
});
