/** One term of a query, as typed: `-plan:"pro"` is a negated `plan`, `:`, `pro`. */
export type Term = {
	readonly isNegated: boolean;
	/** Column and operator; both absent for plain text. */
	readonly name?: string;
	readonly operator?: Operator;
	readonly value: string;
	/** Where the term begins in the text, its negation included. */
	readonly start: number;
};

export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';

const term = /(?:[^\s"]|"[^"]*(?:"|$))+/g;
const comparison = /^(\p{L}[\p{L}\p{N}_-]*)(?::?(<=|>=|<|>|=)|:)(.*)$/su;

/** The terms of a query: words, "quoted phrases", `column:value` and comparisons, each negated by a leading `-` or `!`. */
export function termsOf(text: string): Term[] {
	return [...text.matchAll(term)].map((match) => readTerm(match[0], match.index));
}

function readTerm(typed: string, start: number): Term {
	const isNegated = /^[-!]./s.test(typed);
	const words = isNegated ? typed.slice(1) : typed;
	const match = comparison.exec(words);
	if (!match) {
		return {isNegated, value: words === '-' || words === '!' ? '' : unquoted(words), start};
	}

	const [, name = '', operator = ':', value = ''] = match;
	return {isNegated, name, operator: operator as Operator, value: unquoted(value), start};
}

function unquoted(text: string): string {
	return text.replaceAll('"', '');
}
