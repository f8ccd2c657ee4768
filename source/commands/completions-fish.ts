import {takesPaths, valueTaken, wordsAfter} from './completion-words.ts';
import {type Command, commands, type Option, sharedOptions} from './options.ts';

/** The script for `leaktui completions fish | source`, or for a file in fish's folder of completions. */
export function fishCompletions(): string {
	const names = commands.map(({name}) => name).join(' ');
	return [
		'# Completion of leaktui for fish: leaktui completions fish > ~/.config/fish/completions/leaktui.fish',
		'complete -c leaktui -f',
		...sharedOptions.map((option) => optionLine(option, '')),
		...commands.flatMap((command) => [
			`complete -c leaktui -n 'not __fish_seen_subcommand_from ${names}' -a ${command.name} -d ${quoted(command.explanation)}`,
			...wordLines(command),
			...command.options.map((option) => optionLine(option, ` -n '__fish_seen_subcommand_from ${command.name}'`)),
		]),
		'',
	].join('\n');
}

function wordLines(command: Command): string[] {
	if (takesPaths(command)) {
		return [`complete -c leaktui -n '__fish_seen_subcommand_from ${command.name}' -F`];
	}

	const words = wordsAfter(command).join(' ');
	if (words === '') {
		return [];
	}

	const isNext = `__fish_seen_subcommand_from ${command.name}; and test (count (commandline -opc)) -eq 2`;
	const files = words.includes('import')
		? ["complete -c leaktui -n '__fish_seen_subcommand_from runs; and __fish_seen_subcommand_from import' -F"]
		: [];
	return [`complete -c leaktui -n '${isNext}' -a '${words}'`, ...files];
}

function optionLine(option: Option, condition: string): string {
	const value = valueTaken(option);
	const takes = {
		none: '',
		any: ' -x',
		folder: " -x -a '(__fish_complete_directories)'",
		file: ' -r -F',
		'one of': value.kind === 'one of' ? ` -x -a '${value.words.join(' ')}'` : '',
	}[value.kind];
	return `complete -c leaktui${condition} -l ${option.name}${takes} -d ${quoted(option.explanation)}`;
}

function quoted(text: string): string {
	return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
