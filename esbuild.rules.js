import {fileURLToPath} from 'node:url';

/** @param {string} file */
const ourOwn = (file) => JSON.stringify(fileURLToPath(new URL(`source/ui/terminal/${file}`, import.meta.url)));
/** Our own files that take the place of packages', as they are named in an import. */
const ours = {frames: ourOwn('frame-output.ts'), widths: ourOwn('text-width.ts')};

/**
 * What packages do more slowly than they need to, or never do here, or not before the first frame, or for ever.
 * `esbuild.config.js` says what each rule buys, `esbuild.patches.js` applies them.
 * @type {readonly import('./esbuild.patches.js').Rule[]}
 */
export const rules = [
	{
		name: 'quick frames',
		package: 'ink',
		file: 'build/renderer.js',
		changes: [["from './output.js';", `from ${ours.frames};`]],
		replaces: 'ink/build/output.js',
	},
	...['widest-line', 'wrap-ansi', 'cli-truncate'].map((name) => ({
		name: `quick widths in ${name}`,
		package: name,
		file: 'index.js',
		changes: /** @type {const} */ ([["from 'string-width';", `from ${ours.widths};`]]),
		replaces: 'string-width/index.js',
	})),
	{
		name: 'quick look for sequences',
		package: 'ink',
		file: 'build/sanitize-ansi.js',
		changes: [
			['if (!hasAnsiControlCharacters(text)) {', 'if (!/\\u001B(?!\\[[\\d;]*m)|[\\u0080-\\u009F]/.test(text)) {'],
		],
	},
	{
		name: 'no developer tools',
		package: 'ink',
		file: 'build/reconciler.js',
		changes: [
			["await import('./devtools.js');", ''],
			['? await loadPackageJson()', '? {}'],
		],
	},
	{
		name: 'layout engine from its text',
		package: 'yoga-layout',
		file: 'dist/binaries/yoga-wasm-base64-esm.js',
		changes: [
			[
				'if(h.instantiateWasm)try{',
				'a(new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(H.slice(37),"base64")),d));return {};if(h.instantiateWasm)try{',
			],
			['return loadYoga.ready', 'return loadYoga'],
		],
	},
	{
		name: 'layout engine at once',
		package: 'yoga-layout',
		file: 'dist/src/index.js',
		changes: [['await loadYoga()', 'loadYoga()']],
	},
	{
		name: 'manifest as it is',
		package: 'meow',
		file: 'build/dependencies.js',
		changes: [['= requireNormalize();', '= () => {};']],
	},
	{
		name: 'options of plain letters',
		package: 'meow',
		file: 'build/dependencies.js',
		changes: [
			['const UPPERCASE = /[\\p{Lu}]/u;', 'const UPPERCASE = /[A-Z]/;'],
			['const LOWERCASE = /[\\p{Ll}]/u;', 'const LOWERCASE = /[a-z]/;'],
			['const LEADING_CAPITAL = /^[\\p{Lu}](?![\\p{Lu}])/u;', 'const LEADING_CAPITAL = /^[A-Z](?![A-Z])/;'],
			['const IDENTIFIER = /([\\p{Alpha}\\p{N}_]|$)/u;', 'const IDENTIFIER = /([a-zA-Z0-9_]|$)/;'],
			['/([\\p{Lowercase_Letter}\\d])(\\p{Uppercase_Letter})/gu', '/([a-z\\d])([A-Z])/g'],
			['/(\\p{Uppercase_Letter})(\\p{Uppercase_Letter}\\p{Lowercase_Letter}+)/gu', '/([A-Z])([A-Z][a-z]+)/g'],
		],
	},
	{
		name: 'late segmenter in string-width',
		package: 'string-width',
		file: 'index.js',
		changes: [
			[
				'const segmenter = new Intl.Segmenter();',
				'let made; const segmenter = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};',
			],
		],
	},
	{
		name: 'late emoji in string-width',
		package: 'string-width',
		file: 'index.js',
		changes: [
			[
				'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
				"let emoji; const rgiEmojiRegex = {test: (text) => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
			],
		],
	},
	{
		name: 'late segmenter in slice-ansi',
		package: 'slice-ansi',
		file: 'tokenize-ansi.js',
		changes: [
			[
				"const GRAPHEME_SEGMENTER = new Intl.Segmenter(undefined, {granularity: 'grapheme'});",
				'let made; const GRAPHEME_SEGMENTER = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};',
			],
		],
	},
	{
		name: 'late segmenter in ansi-tokenize',
		package: '@alcalzone/ansi-tokenize',
		file: 'build/tokenize.js',
		changes: [
			[
				'const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });',
				'let made; const segmenter = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};',
			],
		],
	},
	{
		name: 'sizes of texts let go',
		package: 'ink',
		file: 'build/measure-text.js',
		changes: [
			['cache.set(text, dimensions);', 'if (cache.size >= 256) { cache.clear(); } cache.set(text, dimensions);'],
		],
	},
	{
		name: 'wrapped texts let go',
		package: 'ink',
		file: 'build/wrap-text.js',
		changes: [
			['const cache = {};', 'let cache = {}; let kept = 0;'],
			['cache[cacheKey] = wrappedText;', 'if (++kept > 256) { cache = {}; kept = 1; } cache[cacheKey] = wrappedText;'],
		],
	},
];
