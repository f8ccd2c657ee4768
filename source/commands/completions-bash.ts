import {allOptions, takesPaths, type Value, valueTaken, wordsAfter} from './completion-words.ts';
import {commands, type Option, sharedOptions} from './options.ts';

/** The script for `source <(leaktui completions bash)`; bash 3.2 reads it too. */
export function bashCompletions(): string {
	const options = allOptions();
	const openers = commands.filter(takesPaths).map(({name}) => `$command == ${name}`);
	const withValue = options.filter((option) => valueTaken(option).kind !== 'none');
	return `# Completion of leaktui for bash: source <(leaktui completions bash)
_leaktui() {
	local cur=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD - 1]} command= second= at
	COMPREPLY=()
	# Bash takes --name=value apart.
	if [[ $cur == = ]]; then
		cur=
	elif [[ $option == = && COMP_CWORD -gt 1 ]]; then
		option=\${COMP_WORDS[COMP_CWORD - 2]}
	fi

	case $option in
${caseLines(withValue)}
	esac

	for ((at = 1; at < COMP_CWORD; at++)); do
		case \${COMP_WORDS[at]} in
			${dashed(withValue).join('|')})
				[[ \${COMP_WORDS[at + 1]} == = ]] && ((at++))
				((at++))
				;;
			-*) ;;
			*)
				if [[ -z $command ]]; then
					command=\${COMP_WORDS[at]}
				elif [[ -z $second ]]; then
					second=\${COMP_WORDS[at]}
				fi
				;;
		esac
	done

	local options=${quoted(dashed(sharedOptions))} words=
	case $command in
		'') words=${quoted(commands.map(({name}) => name))} ;;
${commands.map(commandLine).join('\n')}
	esac

	if [[ $cur == -* ]]; then
		COMPREPLY=($(compgen -W "$options" -- "$cur"))
	elif [[ ${openers.join(' || ')} ]]; then
		_leaktui_paths -f
	elif [[ -z $second ]]; then
		COMPREPLY=($(compgen -W "$words" -- "$cur"))
	elif [[ $command == runs && $second == import ]]; then
		_leaktui_paths -f
	fi
}

_leaktui_paths() {
	local IFS=$'\\n'
	compopt -o filenames 2> /dev/null
	COMPREPLY=($(compgen "$1" -- "$cur"))
}

complete -F _leaktui leaktui
`;
}

/** One branch per kind of value. */
function caseLines(options: readonly Option[]): string {
	const branches = new Map<string, Option[]>();
	for (const option of options) {
		const does = offer(valueTaken(option));
		branches.set(does, [...(branches.get(does) ?? []), option]);
	}

	return [...branches]
		.map(([does, those]) => `\t\t${dashed(those).join('|')})\n\t\t\t${does}\n\t\t\treturn\n\t\t\t;;`)
		.join('\n');
}

function offer(value: Value): string {
	switch (value.kind) {
		case 'folder':
			return '_leaktui_paths -d';
		case 'file':
			return '_leaktui_paths -f';
		case 'one of':
			return `COMPREPLY=($(compgen -W ${quoted(value.words)} -- "$cur"))`;
		default:
			return ':';
	}
}

function commandLine(command: (typeof commands)[number]): string {
	const options = command.options.length === 0 ? '' : ` options+=${quoted(['', ...dashed(command.options)])}`;
	const words = wordsAfter(command);
	return `\t\t${command.name})${options === '' ? '' : `${options};`}${words.length === 0 ? '' : ` words=${quoted(words)};`} ;;`
		.replace(/; ;;$/, ' ;;')
		.replace(/\) ;;$/, ') : ;;');
}

function dashed(options: readonly Option[]): string[] {
	return options.map(({name}) => `--${name}`);
}

function quoted(words: readonly string[]): string {
	return `'${words.join(' ')}'`;
}
