import type {TextField} from '../../prompt/text-field.ts';
import type {QueryColumn} from './column.ts';
import {suggestions} from './suggestions.ts';

/** How the term at the end of the field most likely goes on; empty where the cursor is elsewhere or nothing is begun. */
export function completionOf<Row>({text, cursor}: TextField, columns: readonly QueryColumn<Row>[]): string {
	if (cursor < [...text].length || /(^|\s)[-!]?$/.test(text)) {
		return '';
	}

	const [first] = suggestions(text, columns);
	return first?.text.startsWith(text) ? first.text.slice(text.length) : '';
}
