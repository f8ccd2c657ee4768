import {build} from 'esbuild';
import {watAsBytes} from '../../esbuild.wat.js';

/** Bundles the measuring, which node can't run as it is, beside the program that it measures. */
await build({
	entryPoints: ['test/bench/bench.ts'],
	outfile: 'dist/bench.mjs',
	bundle: true,
	loader: {'.sql': 'text', '.toml': 'text'},
	platform: 'node',
	target: 'node20',
	format: 'esm',
	packages: 'external',
	logLevel: 'warning',
	plugins: [watAsBytes],
});
