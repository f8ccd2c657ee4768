import {defaultSettings} from '../simulation/settings.ts';
import {fields} from '../simulation/settings-fields.ts';
import {type Command, commands, type Option, sharedOptions, uiCommand} from './options.ts';

/** What `leaktui --help`, or `--help` after a command, prints. */
export function helpOf(command: Command): string {
	const calls = command === uiCommand ? [uiCommand, ...commands] : [command];
	const usage = calls.flatMap(({usage: lines, explanation}) =>
		lines.map((line, at) => [`leaktui ${line}`, at === 0 ? explanation : ''] as const),
	);
	return [
		'Usage',
		...columns(usage),
		...section(`Options of ${command === uiCommand ? 'the terminal UI' : command.name}`, command.options),
		...section('Options', sharedOptions),
		'',
		'Exit status: 0 done, 1 it failed, 2 the command line is wrong.',
		'',
	].join('\n');
}

function section(title: string, options: readonly Option[]): string[] {
	return options.length === 0 ? [] : ['', title, ...columns(options.map((option) => [call(option), about(option)]))];
}

function call({name, placeholder}: Option): string {
	return `--${name}${placeholder === '' ? '' : ` ${placeholder}`}`;
}

function about({name, explanation}: Option): string {
	const field = fields.find(({option}) => option === name);
	const value = field?.placeholder ? field.format(field.get(defaultSettings) as never) : '';
	return value === '' ? explanation : `${explanation} [${value}]`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
}
