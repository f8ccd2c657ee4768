import {shown} from '../../domain/plain-text.ts';

/** Names in a sentence, safe to draw: the first ones where there are many. */
export function listed(names: readonly string[]): string {
	const first = names.slice(0, mostNames).map(shown).join(', ');
	return names.length > mostNames ? `${first} and ${names.length - mostNames} more` : first || 'none';
}

const mostNames = 12;
