import {keyPairs} from '../mapping/settle-keys.ts';
import type {Join} from '../mapping.ts';
import {factsOf} from '../value-facts.ts';
import {keyIndex, nowhere} from '../values/key-index.ts';
import {isKeyless, type Keys} from '../values/keys.ts';
import {fieldKeys} from './columns.ts';
import type {ReadTables} from './read-tables.ts';

/** How many rows of each key find their other end: of those that name one. */
export function joinsOf(tables: ReadTables): readonly Join[] {
	return keyPairs.flatMap(({from, to}) => {
		const keys = fieldKeys(tables.get(from[0]), from[1]);
		const others = fieldKeys(tables.get(to[0]), to[1]);
		// A customer on an invoice holds nothing together where the subscription is named.
		const isIdle =
			from[1] === 'customer_id' &&
			tables.get(from[0])?.column('subscription_id') !== undefined &&
			from[0] === 'invoices';
		if (keys === undefined || others === undefined || isIdle) {
			return [];
		}

		const rows = keyIndex(others).rowsOf(keys);
		return [{from: from.join('.'), to: to.join('.'), rows: namedIn(keys), joined: joinedIn(rows)}];
	});
}

/** How many rows have an identifier. */
function namedIn(keys: Keys): number {
	const rows = keys.values.length;
	if (keys.kind === 'integers' && !factsOf(keys.values).hasNone) {
		return rows;
	}

	let named = 0;
	for (let row = 0; row < rows; row++) {
		named += isKeyless(keys, row) ? 0 : 1;
	}

	return named;
}

function joinedIn(rows: Int32Array): number {
	let joined = 0;
	for (let row = 0; row < rows.length; row++) {
		joined += rows[row] === nowhere ? 0 : 1;
	}

	return joined;
}
