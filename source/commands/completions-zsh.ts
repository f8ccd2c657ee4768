import {takesPaths, valueTaken, wordsAfter} from './completion-words.ts';
import {type Command, commands, type Option, sharedOptions} from './options.ts';

/** The script for a file `_leaktui` in `$fpath`, or for `source <(leaktui completions zsh)` after `compinit`. */
export function zshCompletions(): string {
	return `#compdef leaktui
# Completion of leaktui for zsh: save this as _leaktui in a folder of $fpath, or source it after compinit.
_leaktui() {
	local context state state_descr line none=1
	local -A opt_args
	local -a shared commands
	shared=(
${lines(sharedOptions.map(specOf))}
	)
	commands=(
${lines(commands.map(({name, explanation}) => quoted(`${name}:${explanation}`)))}
	)
	_arguments -C $shared '1: :->command' '*:: :->rest' && none=0
	case $state in
		command) _describe command commands && none=0 ;;
		rest)
			case $words[1] in
${commands.map(branch).join('\n')}
			esac && none=0
			;;
	esac
	return none
}

if [[ $funcstack[1] == _leaktui ]]; then
	_leaktui "$@"
else
	compdef _leaktui leaktui
fi
`;
}

function branch(command: Command): string {
	const words = wordsAfter(command);
	const first = words.length === 0 ? [] : [quoted(`1: :(${words.join(' ')})`)];
	const imports = words.includes('import') ? [quoted('*: :{ [[ $words[2] == import ]] && _files }')] : [];
	const files = takesPaths(command) ? [quoted('*: :_files')] : imports;
	const specs = [...command.options.map(specOf), ...first, ...files];
	return `\t\t\t\t${command.name}) _arguments $shared${specs.map((spec) => ` \\\n\t\t\t\t\t${spec}`).join('')} ;;`;
}

/** An option as \`_arguments\` takes it. */
function specOf(option: Option): string {
	const value = valueTaken(option);
	const name = `${option.isRepeatable ? '*' : ''}--${option.name}`;
	const explanation = `[${option.explanation.replace(/[[\]]/g, '\\$&')}]`;
	const message = option.placeholder.replace(/:/g, '\\:');
	switch (value.kind) {
		case 'none':
			return quoted(`${name}${explanation}`);
		case 'folder':
			return quoted(`${name}=${explanation}:${message}:_files -/`);
		case 'file':
			return quoted(`${name}=${explanation}:${message}:_files`);
		case 'one of':
			return quoted(`${name}=${explanation}:${message}:(${value.words.join(' ')})`);
		default:
			return quoted(`${name}=${explanation}:${message}: `);
	}
}

function quoted(text: string): string {
	return `'${text.replace(/'/g, `'\\''`)}'`;
}

function lines(texts: readonly string[]): string {
	return texts.map((text) => `\t\t${text}`).join('\n');
}
