import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const fixture = fileURLToPath(new URL('../scenarios/fixtures/overcharge.ts', import.meta.url));

/** Puts the made-up scenario on the list, the way a developer would: an import, and its name among the leaks. */
export const oneMoreScenario: Plugin = {
	name: 'one-more-scenario',
	enforce: 'pre',
	transform(code, id) {
		if (!id.endsWith('/source/scenarios/index.ts')) {
			return undefined;
		}

		const line = /(export const leaks: readonly Leak\[\] = \[[^\]]*?),?\s*\]/;
		if (!line.test(code)) {
			throw new Error('the list of leaks is not where it was');
		}

		return `import {overcharge} from '${fixture}';\n${code.replace(line, '$1, overcharge]')}`;
	},
};
