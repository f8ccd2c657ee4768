import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// What modules remember are results of pure functions: files can share them, and start twice as fast.
		isolate: false,
		// Vitest leaves one core idle; the programs that tests spawn are waited for, so two workers keep two cores busy.
		maxWorkers: 2,
		// Its modules import folders, which Node does not.
		server: {deps: {inline: ['dt-sql-parser']}},
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
