import {complaint} from '../domain/complaint.ts';
import {bashCompletions} from './completions-bash.ts';
import {fishCompletions} from './completions-fish.ts';
import {zshCompletions} from './completions-zsh.ts';
import {usageError} from './failure.ts';
import {shells} from './options.ts';
import {print} from './standard-output.ts';

const scripts: Readonly<Record<(typeof shells)[number], () => string>> = {
	bash: bashCompletions,
	zsh: zshCompletions,
	fish: fishCompletions,
};

/** `leaktui completions SHELL`: the script that makes the shell complete leaktui's words. Throws a usage error. */
export async function completions(words: readonly string[]): Promise<void> {
	const expects = `one of ${shells.join(', ')}`;
	const shell = shells.find((name) => name === words[0]);
	if (words.length === 0) {
		throw usageError(`completions takes ${expects}, and none is given`);
	}

	if (shell === undefined || words.length > 1) {
		throw usageError(complaint('completions', expects, words.join(' ')));
	}

	return print(scripts[shell]());
}
