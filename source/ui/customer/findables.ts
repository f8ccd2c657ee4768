import {customerName, customersByWords} from '../../domain/customers.ts';
import {remember} from '../draw/memo.ts';
import {fold} from '../lists/query/fold.ts';
import {wordsOf} from '../lists/query/word-match.ts';
import type {Findable, Finder} from '../state/findable.ts';

/** So many customers of one name are offered at most. */
const mostFound = 40;

/** Customers by their number or the beginnings of words of their names; choosing one opens its page. */
export const findCustomers: Finder = ({settings}, query) => found(settings.customers, query);

const found = remember((customers: number, query: string): readonly Findable[] => {
	const number = Number(/^(?:customer\s+)?#?(\d+)$/i.exec(query.trim())?.[1] ?? 0);
	if (number >= 1 && number <= customers) {
		return [findableOf(number, [query.trim()])];
	}

	const words = wordsOf(query);
	const tests = words.map((word) => (part: string) => wordsOf(part).some((other) => other.startsWith(word)));
	return words.length === 0 || fold(query).trim().length < 2
		? []
		: customersByWords(tests, customers, mostFound).map((id) => findableOf(id, []));
});

function findableOf(id: number, aliases: readonly string[]): Findable {
	return {
		kind: 'customer',
		title: `${String(id).padStart(4, '0')} ${customerName(id)}`,
		aliases: [customerName(id), ...aliases],
		action: {type: 'customer', id},
	};
}
