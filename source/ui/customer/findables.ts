import type {Books} from '../../books/books.ts';
import {customerName, customersByWords} from '../../domain/customers.ts';
import {subscriptionText} from '../../domain/identifiers.ts';
import {subscriptionCount} from '../../domain/ledger.ts';
import {remember} from '../draw/memo.ts';
import {fold} from '../lists/query/fold.ts';
import {wordsOf} from '../lists/query/word-match.ts';
import type {Findable, Finder} from '../state/findable.ts';
import {whoIn} from '../state/who.ts';

/** So many customers of one name are offered at most. */
const mostFound = 40;

/** Customers by their number or the beginnings of words of their names; choosing one opens its page. */
export const findCustomers: Finder = ({books, settings}, query) =>
	books ? foundInBooks(books, query) : found(settings.customers, query);

/** Subscriptions of opened books whose customer, name or own identifier has words that begin like those asked for. */
const foundInBooks = remember((books: Books, query: string): readonly Findable[] => {
	const words = wordsOf(query);
	const all: Findable[] = [];
	if (words.length === 0 || fold(query).trim().length < 2) {
		return all;
	}

	const {ledger} = books;
	for (let index = 0; index < subscriptionCount(ledger) && all.length < mostFound; index++) {
		const id = ledger.firstId + index;
		const {title, id: customer, name} = whoIn({books}, id);
		const parts = wordsOf(`${title} ${subscriptionText(ledger, index)}`);
		if (words.every((word) => parts.some((part) => part.startsWith(word)))) {
			all.push({kind: 'customer', title, aliases: [customer, name, query], action: {type: 'customer', id}});
		}
	}

	return all;
});

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
