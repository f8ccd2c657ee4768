import {leaks} from '../scenarios/index.ts';
import {type Command, commands, helpTopics, type Option, sharedOptions} from './options.ts';

/** What may stand where an option's value is wanted. */
export type Value =
	| {readonly kind: 'none'}
	| {readonly kind: 'any'}
	| {readonly kind: 'folder'}
	| {readonly kind: 'file'}
	| {readonly kind: 'one of'; readonly words: readonly string[]};

/** What a shell can offer for the value of an option. */
export function valueTaken({placeholder}: Option): Value {
	if (placeholder === '') {
		return {kind: 'none'};
	}

	if (placeholder.includes('|')) {
		return {kind: 'one of', words: placeholder.split('|')};
	}

	if (placeholder === 'SCENARIO') {
		return {kind: 'one of', words: leaks.map(({id}) => id)};
	}

	const isFile = placeholder === 'FILE' || placeholder === 'PATH';
	return placeholder === 'DIR' ? {kind: 'folder'} : isFile ? {kind: 'file'} : {kind: 'any'};
}

/** Whether any number of paths follow the command's name. */
export function takesPaths({usage}: Command): boolean {
	return usage.some((line) => line.includes('PATH…'));
}

/** The words that may follow a command's name at once, read off how it is called. */
export function wordsAfter({name, usage}: Command): readonly string[] {
	if (name === 'help') {
		return [...commands.map((command) => command.name), ...helpTopics];
	}

	return usage.flatMap((line) => (line.split(' ')[1] ?? '').split('|')).filter((word) => /^[a-z]+$/.test(word));
}

/** Every option of every command once, by name: where two take different values, a file, which may be a folder too. */
export function allOptions(): readonly Option[] {
	const all = new Map<string, Option>();
	for (const option of [...sharedOptions, ...commands.flatMap(({options}) => options)]) {
		const known = all.get(option.name);
		if (!known || valueTaken(option).kind === 'file') {
			all.set(option.name, option);
		}
	}

	return [...all.values()];
}
