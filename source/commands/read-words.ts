import {complaint} from '../domain/complaint.ts';
import {brokenBytes} from '../domain/outside-text.ts';
import {shown} from '../domain/plain-text.ts';
import {usageError} from './failure.ts';
import {nearestName} from './nearest-name.ts';
import {type Command, commands, type Option, sharedOptions, uiCommand} from './options.ts';

/** A command line that can be understood in one way only. */
export type Words = {
	readonly command: Command;
	/** The same options in a spelling that the flag parser can't misread, then `--`, then the words after the command. */
	readonly argv: readonly string[];
};

/**
 * Vets the words of a command line before the flag parser, which would let much pass in silence: unknown options, values
 * left out, options given twice, switches with a value, bytes that are not UTF-8. What can be given once is refused when
 * it comes again, switches too: no word is without effect. After `--` come words alone. Throws a usage error that names the
 * option.
 */
export function readWords(given: readonly string[]): Words {
	const options: {option: Option; value: string | undefined}[] = [];
	const words: string[] = [];
	for (let at = 0; at < given.length; at++) {
		const word = given[at] as string;
		if (word === '--') {
			words.push(...given.slice(at + 1));
			break;
		}

		if (!word.startsWith('-') || word === '-') {
			words.push(word);
			continue;
		}

		const [name, attached] = splitOption(word);
		const option = optionNamed(name, words[0]);
		const next = given[at + 1];
		const isNextTheValue = attached === undefined && option.placeholder !== '' && next?.startsWith('--') === false;
		options.push({option, value: isNextTheValue ? next : attached});
		at += Number(isNextTheValue);
	}

	for (const word of words) {
		checkBytes('a word', word);
	}

	const command = commandOf(words);
	const seen = new Set<string>();
	for (const {option, value} of options) {
		check(option, value, command, seen);
	}

	// The parser strips one pair of quotes from every value, so that each gets one pair too many.
	const argv = options.map(({option, value}) => {
		const text = value ?? (isSwitchElsewhereTaking(option) ? 'yes' : undefined);
		return text === undefined ? `--${option.name}` : `--${option.name}="${text}"`;
	});
	return {command, argv: [...argv, '--', ...words.slice(command === uiCommand ? 0 : 1)]};
}

function splitOption(word: string): [name: string, value: string | undefined] {
	const equals = word.indexOf('=');
	return equals === -1 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** Whether it is a switch of one command, and takes a value in another: the parser knows but one of them. */
function isSwitchElsewhereTaking({name, placeholder}: Option): boolean {
	return (
		placeholder === '' &&
		commands.some(({options}) => options.some((other) => other.name === name && other.placeholder !== ''))
	);
}

/** The option of this name: that of the command where it has one. */
function optionNamed(dashed: string, commandName: string | undefined): Option {
	const own = commands.find(({name}) => name === commandName)?.options ?? [];
	const all = [...own, ...sharedOptions, ...commands.flatMap(({options}) => options)];
	const found = all.find(({name}) => dashed === `--${name}` || (dashed === '-h' && name === 'help'));
	if (!found) {
		const nearest = nearestName(dashed.replace(/^-+/, ''), [...new Set(all.map(({name}) => name))]);
		const hint = nearest ? `did you mean --${nearest}?` : 'leaktui --help lists them';
		throw usageError(`there is no option ${shown(dashed)}; ${hint}`);
	}

	return found;
}

function commandOf(words: readonly string[]): Command {
	const [name, ...rest] = words;
	if (name === undefined) {
		return uiCommand;
	}

	const command = commands.find((candidate) => candidate.name === name);
	const names = commands.map((candidate) => candidate.name);
	if (!command) {
		const nearest = nearestName(name, names);
		const hint = nearest ? `did you mean ${nearest}?` : `there are ${names.join(', ')}`;
		throw usageError(`there is no command "${shown(name)}"; ${hint}`);
	}

	if (!command.takesWords && rest[0] !== undefined) {
		throw usageError(complaint(name, 'options only', rest[0]));
	}

	return command;
}

function check({name}: Option, value: string | undefined, command: Command, seen: Set<string>): void {
	const dashed = `--${name}`;
	const option = [...sharedOptions, ...command.options].find((own) => own.name === name);
	if (!option) {
		const owners = commands.filter(({options}) => options.some((other) => other.name === name));
		const user = command === uiCommand ? 'the terminal UI' : command.name;
		throw usageError(`${user} takes no ${dashed}; it belongs to ${owners.map((owner) => owner.name).join(', ')}`);
	}

	if (seen.has(name) && !option.isRepeatable) {
		throw usageError(`${dashed} is given twice, and can be given once`);
	}

	seen.add(name);
	checkBytes(dashed, value ?? '');
	if (option.placeholder === '' && value !== undefined) {
		throw usageError(complaint(dashed, 'no value', value));
	}

	if (option.placeholder !== '' && value === undefined) {
		throw usageError(`${dashed} takes ${option.expects}, and no value is given`);
	}
}

/** Bytes that are not UTF-8 all arrive as one character: different ones would name one year, one run, one folder. */
function checkBytes(name: string, text: string): void {
	const problem = brokenBytes(text);
	if (problem !== undefined) {
		throw usageError(complaint(name, 'text in UTF-8', text, problem));
	}
}
