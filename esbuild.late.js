import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/** Parts of Node that take it milliseconds to load, and that nothing before the first frame needs. */
const late = /^(?:node:)?(child_process|crypto|worker_threads)$/;

/**
 * Loads these parts of Node when one of their functions is first called; of those without a function that is imported, the
 * build fails. And takes the process as it is: esbuild would copy its hundred properties for each file that imports it.
 * @type {import('esbuild').Plugin}
 */
export const latePartsOfNode = {
	name: 'late-parts-of-node',
	setup({onResolve, onLoad}) {
		onResolve({filter: late}, ({path, namespace}) =>
			namespace === 'late' ? {path, external: true} : {path: path.replace(late, 'node:$1'), namespace: 'late'},
		);
		onLoad({filter: late, namespace: 'late'}, ({path}) => ({contents: whenCalled(path)}));
		onResolve({filter: /^node:process$/}, ({path}) => ({path, namespace: 'process'}));
		onLoad({filter: /./, namespace: 'process'}, () => ({
			contents: 'export default process; export const env = process.env; export const cwd = () => process.cwd();',
		}));
	},
};

/**
 * A module with the functions and classes of this part of Node.
 * @param {string} part
 */
function whenCalled(part) {
	const exported = Object.entries(require(part)).filter(([, value]) => typeof value === 'function');
	const functions = exported.map(
		([name]) =>
			`export function ${name}(...given) { const {${name}: own} = part(); return new.target ? Reflect.construct(own, given) : own(...given); }`,
	);
	return [`const part = () => require(${JSON.stringify(part)});`, ...functions].join('\n');
}
