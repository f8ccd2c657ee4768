import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import wabt from 'wabt';

/**
 * The bytes of a WebAssembly module that is written as text. Throws with the line where it is not well written.
 * @param {string} path
 */
export async function watBytes(path) {
	const {parseWat} = await wabt();
	const module = parseWat(basename(path), await readFile(path, 'utf8'), {simd: true});
	try {
		module.validate();
		return module.toBinary({}).buffer;
	} finally {
		module.destroy();
	}
}

/**
 * Files of WebAssembly text are imported as the bytes of their modules.
 * @type {import('esbuild').Plugin}
 */
export const watAsBytes = {
	name: 'wat-as-bytes',
	setup({onLoad}) {
		onLoad({filter: /\.wat$/}, async ({path}) => ({contents: await watBytes(path), loader: 'binary'}));
	},
};
