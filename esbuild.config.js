import {chmod} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** Ink's bridge to the React developer tools needs a package that users do not have, and is never asked for. */
const withoutDevtools = {
	name: 'without-devtools',
	setup({onLoad}) {
		onLoad({filter: /ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
	},
};

/** Ink measures every line of every frame. Ours gives the same widths, without segmenting what is a column each. */
const quickWidths = {
	name: 'quick-widths',
	setup({onResolve}) {
		const ours = fileURLToPath(new URL('source/ui/text-width.ts', import.meta.url));
		onResolve({filter: /^string-width$/}, ({importer}) => (importer === ours ? undefined : {path: ours}));
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
	plugins: [withoutDevtools, quickWidths],
	banner: {
		js: "#!/usr/bin/env node\nimport {createRequire as makeRequire} from 'node:module'; const require = makeRequire(import.meta.url);",
	},
	logLevel: 'warning',
});
await chmod('dist/cli.js', 0o755);
