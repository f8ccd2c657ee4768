import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * The notices of all packages that are built in, one after the other by name: their licences ask for them wherever the
 * code goes. A package without a licence file is named with what its manifest says. Throws where neither says anything.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function licenses(metafiles) {
	const inputs = metafiles.flatMap((metafile) =>
		Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)),
	);
	const folders = new Set(inputs.flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0] ?? []));
	const notices = new Map([...folders].map((folder) => noticeOf(folder)));
	return [...notices.keys()]
		.sort()
		.map((name) => `${name}\n${'='.repeat(name.length)}\n\n${notices.get(name)}\n`)
		.join('\n\n');
}

/**
 * @param {string} folder
 * @returns {[name: string, notice: string]}
 */
function noticeOf(folder) {
	const {name, version, license, author} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	if (file === undefined && typeof license !== 'string') {
		throw new Error(`${name} ${version} says nothing of its licence`);
	}

	const by = typeof author === 'string' ? author : author?.name;
	const text =
		file === undefined ? [license, by].filter(Boolean).join(', ') : readFileSync(join(folder, file), 'utf8').trim();
	return [`${name} ${version}`, text];
}
