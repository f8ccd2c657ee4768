import type {Mapping} from '../../books/mapping.ts';
import type {OpenedBooks} from '../../books/open-books.ts';
import {hasSetAside} from '../../books/set-aside.ts';
import {type Day, formatDay, monthEnd, parseCalendarMonth, parseDay} from '../../domain/days.ts';
import {customerIndex, type WrittenId} from '../../domain/identifiers.ts';
import {subscriptionCount, subscriptionId} from '../../domain/ledger.ts';
import {plainText} from '../../domain/plain-text.ts';
import {timelineOfBooks} from '../../domain/timeline.ts';
import type {Run} from '../../store/run.ts';
import {hearReading} from '../books/update.ts';
import {hearComparison} from '../runs/compare/ask.ts';
import {savedRunOf, standingWhere} from '../runs/open.ts';
import type {BooksNews, MappingState} from '../state/mapping-state.ts';
import type {Message, State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {initialState} from './initial-state.ts';

/** What the shell tells of books: those that have come take the place of what was on screen. */
export function hearBooks(state: State, news: BooksNews): Updated {
	const {mapping} = state;
	if (news.type === 'to-compare' || news.type === 'not-compared') {
		return [hearComparison(state, news)];
	}

	if (news.type !== 'opened') {
		return hearReading(state, news);
	}

	return mapping ? withOpened(state, mapping, news.opened) : [state];
}

function withOpened(state: State, before: MappingState, opened: OpenedBooks): Updated {
	const {books, mapping, mappingFile, wishes, digest, isMappingSaved} = opened;
	const isFirst = before.understood === undefined;
	const hasOpen = mapping.questions.length > 0;
	const isSaved = isFirst && isMappingSaved;
	const {day: _, ...others} = state;
	const fresh = initialState({...others, ...(before.run && {settings: before.run.settings}), books});
	const [day, message] = dayFrom(before, opened, isFirst || !state.books ? undefined : state.day);
	const {run} = before;
	const next: State = {
		...fresh,
		level: state.level,
		usualTheme: state.usualTheme,
		day: day ?? fresh.day,
		message,
		mapping: {
			...before,
			isShown: !isFirst || hasOpen || !(isSaved || before.run || isPlain(opened)),
			wishes,
			understood: {mapping, mappingFile},
			digest,
			reading: undefined,
			problem: undefined,
			isSaved,
			isToBeSaved: false,
			isStart: false,
			run: undefined,
			customerId: undefined,
			before: undefined,
			choice: undefined,
		},
	};
	if (run) {
		return [standing(next, run, opened, before.customerId)];
	}

	return before.isToBeSaved ? [next, {type: 'books', call: {type: 'save-mapping', path: mappingFile, wishes}}] : [next];
}

/** Where the reader of the run stood, with what was marked; says where the books are others than those that were saved. */
function standing(state: State, run: Run, {books, digest}: OpenedBooks, asked: WrittenId | undefined): State {
	const saved = savedRunOf(run, books);
	const {firstDay, closeOut} = timelineOfBooks(books.ledger);
	const count = subscriptionCount(books.ledger);
	const message: Message =
		digest() === run.digest
			? {text: `opened ${plainText(run.name)}`, tone: 'plain'}
			: {text: `${plainText(run.name)}: the books have changed since it was saved`, tone: 'warning'};
	const index = asked === undefined ? undefined : customerIndex(books.ledger, asked);
	return standingWhere(
		index === undefined
			? {screen: run.screen, customerId: run.customerId !== null && run.customerId <= count ? run.customerId : null}
			: {screen: 'customers', customerId: subscriptionId(books.ledger, index)},
		{
			...state,
			day: Math.min(closeOut, Math.max(firstDay, saved.day)),
			marks: saved.marks.filter(({customerId}) => customerId <= count),
			saved,
			message,
		},
	);
}

/** The day to stand on: the one asked for, or the one that was stood on; none where the books have no such day, which is said. */
function dayFrom(
	{dayText}: MappingState,
	{books}: OpenedBooks,
	stoodOn: Day | undefined,
): readonly [Day | undefined, Message | undefined] {
	const {firstDay, closeOut} = timelineOfBooks(books.ledger);
	const isWithin = (day: Day) => day >= firstDay && day <= closeOut;
	if (stoodOn !== undefined) {
		return [isWithin(stoodOn) ? stoodOn : undefined, undefined];
	}

	if (dayText === undefined) {
		return [undefined, undefined];
	}

	const month = parseCalendarMonth(dayText);
	const day = month === undefined ? parseDay(dayText) : Math.min(monthEnd(month), closeOut);
	const text = `--as-of takes a day from ${formatDay(firstDay)} to ${formatDay(closeOut)}: this is the last one`;
	return day !== undefined && isWithin(day) ? [day, undefined] : [undefined, {text, tone: 'warning'}];
}

/** Whether nothing had to be found out: every table is as this program writes it, all rows were kept, and all is billed on the 1st. */
function isPlain({books, mapping}: OpenedBooks): boolean {
	return areOwnExports(mapping) && mapping.reading.billing === 'first' && !hasSetAside(books);
}

/** Whether every table has the names that this program writes, and its days. */
function areOwnExports({tables}: Mapping): boolean {
	const names = new Set(tables.map(({table}) => table));
	return (
		['subscriptions', 'invoices', 'payments'].every((name) => names.has(name as 'invoices')) &&
		tables.every(({columns}) =>
			columns.every(({from, field, written}) => from === undefined || (from === field && !written?.includes('/'))),
		)
	);
}
