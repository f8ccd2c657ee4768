import {chmod} from 'node:fs/promises';
import {build} from 'esbuild';

/** Ink's bridge to the React developer tools needs a package that users do not have, and is never asked for. */
const withoutDevtools = {
	name: 'without-devtools',
	setup({onLoad}) {
		onLoad({filter: /ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
	},
};

// One file that needs nothing installed beside it. What a command does not use is parsed but never run.
await build({
	entryPoints: ['source/cli.ts'],
	outdir: 'dist',
	bundle: true,
	platform: 'node',
	target: 'node20',
	format: 'esm',
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'none',
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	plugins: [withoutDevtools],
	banner: {
		js: "#!/usr/bin/env node\nimport {createRequire as makeRequire} from 'node:module'; const require = makeRequire(import.meta.url);",
	},
	logLevel: 'warning',
});
await chmod('dist/cli.js', 0o755);
