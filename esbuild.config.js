import {chmod, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const ourOwn = (file) => fileURLToPath(new URL(`source/ui/${file}`, import.meta.url));

/** Ink measures every line of every frame. Ours gives the same widths, without segmenting what is a column each. */
const quickWidths = {
	name: 'quick-widths',
	setup({onResolve}) {
		const ours = ourOwn('text-width.ts');
		onResolve({filter: /^string-width$/}, ({importer}) => (importer === ours ? undefined : {path: ours}));
	},
};

/** Ink takes every text apart on every frame. Ours makes the same frame of whole texts. */
const quickFrames = {
	name: 'quick-frames',
	setup({onResolve}) {
		onResolve({filter: /^\.\/output\.js$/}, ({importer}) =>
			/ink[\\/]build[\\/]renderer\.js$/.test(importer) ? {path: ourOwn('frame-output.ts')} : undefined,
		);
	},
};

/** What packages do that this program never needs, or not before the first frame, or not for ever. */
const trims = [
	// The bridge to the React developer tools wants a package that users do not have.
	{file: /ink[\\/]build[\\/]devtools\.js$/, from: /^[\s\S]*$/, to: ''},
	// Without a `fetch`, the layout engine takes its WebAssembly from the text that it comes in: 20 ms faster.
	{file: /yoga-wasm-base64-esm\.js$/, from: /\bfetch\b/g, to: 'fetchThatIsNotThere'},
	// Our package.json is part of the bundle and needs no normalising: 15 ms.
	{file: /meow[\\/]build[\\/]dependencies\.js$/, from: /= requireNormalize\(\)/, to: '= () => {}'},
	// Most texts are never segmented, nor searched for emoji: to be able to costs 8 ms and 10 ms.
	{
		file: /string-width[\\/]index\.js$/,
		from: 'const segmenter = new Intl.Segmenter();',
		to: 'let made; const segmenter = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};',
	},
	{
		file: /string-width[\\/]index\.js$/,
		from: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
		to: "let emoji; const rgiEmojiRegex = {test: (text) => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
	},
	{
		file: /slice-ansi[\\/]tokenize-ansi\.js$/,
		from: "const GRAPHEME_SEGMENTER = new Intl.Segmenter(undefined, {granularity: 'grapheme'});",
		to: 'let made; const GRAPHEME_SEGMENTER = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};',
	},
	// Ink keeps the size of every text, and every text that it wrapped, for as long as the program runs. A frame is a text.
	{
		file: /ink[\\/]build[\\/]measure-text\.js$/,
		from: 'cache.set(text, dimensions);',
		to: 'if (cache.size >= 256) { cache.clear(); } cache.set(text, dimensions);',
	},
	{
		file: /ink[\\/]build[\\/]wrap-text\.js$/,
		from: 'const cache = {};',
		to: 'let cache = {}; let kept = 0;',
	},
	{
		file: /ink[\\/]build[\\/]wrap-text\.js$/,
		from: 'cache[cacheKey] = wrappedText;',
		to: 'if (++kept > 256) { cache = {}; kept = 1; } cache[cacheKey] = wrappedText;',
	},
];

const trimmed = {
	name: 'trimmed',
	setup({onLoad}) {
		onLoad({filter: /\.js$/}, async ({path}) => {
			const due = trims.filter(({file}) => file.test(path));
			if (due.length === 0) {
				return;
			}

			let contents = await readFile(path, 'utf8');
			for (const {from, to} of due) {
				const before = contents;
				contents = before.replace(from, () => to);
				if (contents === before) {
					return {errors: [{text: `nothing to trim in ${path}: ${from}`}]};
				}
			}

			return {contents};
		});
	},
};

// The program is one file that needs nothing installed beside it; what a command does not use is parsed but never run.
// The process that serves SQL is another, for it alone loads the engine, which stays a package with its native parts.
await build({
	entryPoints: {cli: 'source/cli.ts', 'sql-engine': 'source/sql/engine/serve.ts'},
	external: ['@duckdb/*'],
	loader: {'.sql': 'text'},
	outdir: 'dist',
	bundle: true,
	platform: 'node',
	target: 'node20',
	format: 'esm',
	minify: true,
	legalComments: 'none',
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	plugins: [quickWidths, quickFrames, trimmed],
	banner: {
		js: "#!/usr/bin/env node\nimport {createRequire as makeRequire} from 'node:module'; const require = makeRequire(import.meta.url);",
	},
	logLevel: 'warning',
});
await chmod('dist/cli.js', 0o755);
