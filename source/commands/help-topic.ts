import wrapAnsi from 'wrap-ansi';
import {complaint} from '../domain/complaint.ts';
import {keysTable} from '../ui/app/keys-table.ts';
import {terms} from '../ui/explain/terms.ts';
import {usageError} from './failure.ts';
import {helpOf} from './help.ts';
import {lessonsText} from './lessons-text.ts';
import {commands, helpTopics, uiCommand} from './options.ts';
import {print} from './standard-output.ts';
import {alignedTable, left} from './table.ts';

/** Columns that the explained terms keep within. */
const width = 80;

const texts: Readonly<Record<(typeof helpTopics)[number], () => string>> = {
	keys: keysText,
	terms: termsText,
	lessons: lessonsText,
};
const topics = new Map(Object.entries(texts));

/** `leaktui help [TOPIC]`: the usage, a command's options, every key, or the terms. Throws a usage error. */
export async function helpTopic(words: readonly string[]): Promise<void> {
	const [topic, ...more] = words;
	const command = topic === undefined ? uiCommand : commands.find(({name}) => name === topic);
	const text = command ? helpOf(command) : topics.get(topic ?? '')?.();
	if (text === undefined || more.length > 0) {
		const names = [...commands.map(({name}) => name), ...helpTopics];
		throw usageError(complaint('help', `one of ${names.join(', ')}`, words.join(' ')));
	}

	return print(text);
}

function keysText(): string {
	const rows = keysTable().flatMap(({keys, labels, where}) =>
		keys.map((names, at) => [names.join(' '), labels[at] as string, where]),
	);
	const [keys, labels] = [0, 1].map((at) => Math.max(...rows.map((row) => (row[at] as string).length))) as [
		number,
		number,
	];
	// Where the place of a key is long, it goes on below.
	const wrapped = rows.flatMap(([names, label, where]) =>
		wrapAnsi(where as string, width - keys - labels - 4)
			.split('\n')
			.map((part, at) => (at === 0 ? [names as string, label as string, part] : ['', '', part])),
	);
	return `${alignedTable([left('keys'), left('what they do'), left('where')], wrapped).join('\n')}\n`;
}

function termsText(): string {
	const entries = terms.map(({name, sentence, formula, boundary, details = []}) =>
		[
			name,
			...[
				sentence,
				formula,
				...(boundary === undefined ? [] : [boundary]),
				...details.map(({label, text}) => `${label}: ${text}`),
			].map(indented),
		].join('\n'),
	);
	return `${entries.join('\n\n')}\n`;
}

function indented(text: string): string {
	return wrapAnsi(text, width - 2).replace(/^/gm, '  ');
}
