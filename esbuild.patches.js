import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import process from 'node:process';

/**
 * One change to one file of one package.
 * @typedef {object} Rule
 * @property {string} name
 * @property {string} package
 * @property {string} file Its path within the package.
 * @property {readonly (readonly [from: string, to: string])[]} changes What stands in the file, once, and what takes its place.
 * @property {string} [replaces] Package and path of the file that ours takes the place of: no package may import it any more.
 */

/**
 * What became of a rule in a file that it is for.
 * @typedef {object} Use
 * @property {string} rule
 * @property {string} path
 * @property {readonly {readonly from: string, readonly times: number}[]} unmet The changes whose text stands there more often than once, or never.
 */

const inPackages = /(^|[\\/])node_modules[\\/]/;

/**
 * Whether a path is that of a file of a package, wherever the package is installed.
 * @param {string} path
 * @param {string} file
 */
function isAt(path, file) {
	return `/${path.replaceAll('\\', '/')}`.endsWith(`/node_modules/${file}`);
}

/**
 * A file of a package as the rules leave it, and what became of those that are for it.
 * @param {readonly Rule[]} rules
 * @param {string} path
 * @param {string} contents
 * @returns {{readonly contents: string, readonly uses: readonly Use[]}}
 */
export function patched(rules, path, contents) {
	/** @type {Use[]} */
	const uses = [];
	let changed = contents;
	for (const rule of rules.filter((each) => isAt(path, `${each.package}/${each.file}`))) {
		const met = rule.changes.map(([from]) => ({from, times: changed.split(from).length - 1}));
		uses.push({rule: rule.name, path, unmet: met.filter(({times}) => times !== 1)});
		changed = rule.changes.reduce((text, [from, to]) => text.replace(from, () => to), changed);
	}

	return {contents: changed, uses};
}

/**
 * One sentence for each way in which a rule did not do, once, what it is for. Nothing else would tell when a package
 * moves or rewrites what a rule changes: the program still works then, but slowly, or grows as long as it runs.
 * @param {readonly Rule[]} rules
 * @param {readonly Use[]} uses
 * @param {readonly {readonly from: string, readonly to: string}[]} imports Who imports whom, of all files of the program.
 * @returns {readonly string[]}
 */
export function unkept(rules, uses, imports) {
	return rules.flatMap(({name, package: home, file, replaces}) => {
		const own = uses.filter(({rule}) => rule === name);
		if (own.length !== 1) {
			const met = own.map(({path}) => path).join(' and ') || 'none';
			return [`The rule "${name}" is for one file, ${file} of ${home}, and met ${met}.`];
		}

		const unmet = own.flatMap(({path, unmet}) => unmet.map((change) => ({...change, path})));
		const past = imports.filter(({from, to}) => replaces && isAt(to, replaces) && inPackages.test(from));
		return [
			...unmet.map(
				({from, times, path}) => `The rule "${name}" is for ${from} in ${path}, once, and met it ${times} times.`,
			),
			...past.map(({from, to}) => `The rule "${name}" puts ours in the place of ${to}, and ${from} imports that.`),
		];
	});
}

/**
 * Applies the rules to what esbuild bundles, and lets the build fail if one of them is not kept.
 * @param {readonly Rule[]} rules
 * @returns {import('esbuild').Plugin}
 */
export function patches(rules) {
	return {
		name: 'patches',
		setup({initialOptions, onStart, onLoad, onEnd}) {
			const folder = initialOptions.absWorkingDir ?? process.cwd();
			/** @type {Use[]} */
			let uses = [];
			initialOptions.metafile = true;
			onStart(() => {
				uses = [];
			});
			onLoad({filter: inPackages}, async ({path}) => {
				const due = rules.filter((rule) => isAt(path, `${rule.package}/${rule.file}`));
				if (due.length > 0) {
					const file = patched(due, relative(folder, path), await readFile(path, 'utf8'));
					uses.push(...file.uses);
					return {contents: file.contents};
				}
			});
			onEnd(({metafile}) => {
				// A build without it has failed for another reason, and said so.
				const inputs = Object.entries(metafile?.inputs ?? {});
				const imports = inputs.flatMap(([from, input]) => input.imports.map(({path}) => ({from, to: path})));
				return {errors: metafile ? unkept(rules, uses, imports).map((text) => ({text})) : []};
			});
		},
	};
}
