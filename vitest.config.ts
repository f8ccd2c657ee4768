import {defineConfig} from 'vitest/config';

export default defineConfig({
	// Queries are imported as text, as the build does.
	plugins: [
		{
			name: 'sql-as-text',
			transform: (code, id) => (id.endsWith('.sql') ? `export default ${JSON.stringify(code)};` : undefined),
		},
	],
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// What modules remember are results of pure functions: files can share them, and start twice as fast.
		isolate: false,
		// Vitest leaves one core idle; the programs that tests spawn are waited for, so two workers keep two cores busy.
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
