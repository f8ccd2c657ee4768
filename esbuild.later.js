import {readdir, readFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';

const lazily = /(?<!typeof )\bimport\('(\.[^']+\.tsx?)'\)/g;
const exported = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;

/**
 * All that is loaded only when it is needed becomes one module, but for `alone`: a file each would take longer to open
 * than to read, and with them what they share falls into dozens of parts. Fails where two of them export one name.
 * @param {RegExp} alone Paths of what keeps a part of its own, or is built apart.
 * @returns {import('esbuild').Plugin}
 */
export function later(alone) {
	/** @type {string[]} */
	let paths = [];
	return {
		name: 'later',
		setup({onStart, onResolve, onLoad}) {
			onStart(async () => {
				const found = await lazyFiles(alone);
				paths = [...found.keys()];
				const names = [...found.values()].flatMap((text) => [...text.matchAll(exported)].map(([, name]) => name));
				const twice = names.filter((name, at) => names.indexOf(name) !== at);
				return {errors: twice.map((name) => ({text: `Two files that are loaded when needed export ${name}.`}))};
			});
			onResolve({filter: /^\./}, ({kind, path, resolveDir}) =>
				kind === 'dynamic-import' && paths.includes(resolve(resolveDir, path))
					? {path: 'later', namespace: 'later'}
					: undefined,
			);
			onLoad({filter: /^later$/, namespace: 'later'}, () => ({
				contents: paths.map((path) => `export * from ${JSON.stringify(path)};`).join('\n'),
				resolveDir: resolve('source'),
			}));
		},
	};
}

/**
 * The files of the program that others load only when they need them, by their paths.
 * @param {RegExp} alone
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
async function lazyFiles(alone) {
	const all = await readdir('source', {recursive: true, withFileTypes: true});
	const files = all
		.filter(({name}) => /\.tsx?$/.test(name))
		.map(({parentPath, path, name}) => join(parentPath ?? path, name));
	const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
	const paths = texts.flatMap((text, at) =>
		[...text.matchAll(lazily)].map(([, path]) =>
			resolve(dirname(/** @type {string} */ (files[at])), /** @type {string} */ (path)),
		),
	);
	const found = [...new Set(paths)].filter((path) => !alone.test(path.replaceAll('\\', '/'))).sort();
	return new Map(
		await Promise.all(found.map(async (path) => /** @type {const} */ ([path, await readFile(path, 'utf8')]))),
	);
}
