import {columnNamed, type QueryColumn} from './column.ts';
import {fold} from './fold.ts';
import {termsOf} from './terms.ts';

export type Suggestion = {
	/** The last term, completed: `plan:` or `plan:pro`. */
	readonly term: string;
	/** The whole query with that term. */
	readonly text: string;
};

/** How a column goes on after its name. */
const operators = {text: ':', choice: ':', number: ':', money: '>', month: ':', day: '>='} as const;

/** How the last term of a query can go on: the columns that begin like it, or the choices of the column that it names. */
export function suggestions<Row>(text: string, columns: readonly QueryColumn<Row>[]): Suggestion[] {
	const last = /\s$|^$/.test(text) ? undefined : termsOf(text).at(-1);
	const before = last ? text.slice(0, last.start) : text;
	const negation = last?.isNegated
		? (text[last.start] as string)
		: /^[-!]$/.test(text.slice(last?.start))
			? text.slice(-1)
			: '';
	const complete = (term: string): Suggestion => ({term, text: `${before}${negation}${term}`});
	if (last?.name !== undefined) {
		return choicesOf(last.name, last.value, columns).map(complete);
	}

	const start = fold(last?.value ?? '');
	return columns
		.filter(({name, aliases = []}) => [name, ...aliases].some((known) => fold(known).startsWith(start)))
		.map(({name, kind}) => complete(`${name}${operators[kind]}`));
}

function choicesOf<Row>(name: string, value: string, columns: readonly QueryColumn<Row>[]): string[] {
	const column = columnNamed(name, columns);
	if (column?.kind !== 'choice') {
		return [];
	}

	const parts = fold(value).split(',');
	const start = (parts.pop() as string).trim();
	const kept = parts.map((part) => `${part},`).join('');
	return (column.choicesTold ?? column.choices ?? [])
		.map(fold)
		.filter((choice) => choice.startsWith(start) && !parts.includes(choice))
		.map((choice) => `${column.name}:${quoted(`${kept}${choice}`)}`);
}

function quoted(text: string): string {
	return /\s/.test(text) ? `"${text}"` : text;
}
