import type {BooksTable, StatusMeaning, Wishes} from '../books/mapping.ts';
import {booksTables, mostTerms, statusMeanings} from '../books/mapping-file.ts';
import type {OpenRequest} from '../books/open-books.ts';
import {type BillingRule, billingRules} from '../domain/billing-period.ts';
import {complaint} from '../domain/complaint.ts';
import {parseDay} from '../domain/days.ts';
import {fields} from '../simulation/settings-fields.ts';
import type {Given} from './context.ts';
import {usageError} from './failure.ts';
import {dateOrders} from './options.ts';

/** The settings that judge books; all others make a simulated year. */
const judging = ['terms', 'grace', 'detector-grace', 'detector-ignore-status'];

/** What the command line says of books to open; `isAnswersRead` where `--answers` is a file to read. Throws a usage error. */
export function booksRequest(paths: readonly string[], given: Given, isAnswersRead: boolean): OpenRequest {
	const idle = [...fields.map(({option}) => option), 'run'].find(
		(option) => !judging.includes(option) && given(option).length > 0,
	);
	if (idle !== undefined) {
		throw usageError(`--${idle} is for a simulated year, and books of your own are opened here`);
	}

	const blank = paths.find((path) => path.trim() === '');
	if (blank !== undefined) {
		throw usageError(complaint('PATH', 'a folder, a file or a postgres:// address', blank));
	}

	const [mappingFile] = given('mapping');
	const [answersFile] = isAnswersRead ? given('answers') : [];
	return {
		paths,
		wishes: wishesFrom(given),
		...(mappingFile !== undefined && {mappingFile}),
		...(answersFile !== undefined && {answersFile}),
	};
}

function wishesFrom(given: Given): Wishes {
	const map: Record<string, string | undefined> = {};
	const tables: Partial<Record<BooksTable, string>> = {};
	for (const text of given('map')) {
		const [, table, field, name] = /^([a-z]+)(?:\.([a-z_]+))?=(.*)$/s.exec(text) ?? [];
		const known = booksTables.find((each) => each === table);
		if (!known || name === undefined || (field === undefined && name === '')) {
			const expects = `TABLE.FIELD=COLUMN or TABLE=NAME, with a table of ${booksTables.join(', ')}`;
			throw usageError(complaint('--map', expects, text));
		}

		if (field === undefined) {
			tables[known] = name;
		} else {
			map[`${known}.${field}`] = name === '' ? undefined : name;
		}
	}

	const statuses = Object.fromEntries(given('status').map(statusFrom));
	const [terms] = given('terms');
	return {
		...(Object.keys(map).length > 0 && {map}),
		...(Object.keys(tables).length > 0 && {tables}),
		...(Object.keys(statuses).length > 0 && {statuses}),
		...one('billing', given, billingFrom),
		...one('dates', given, (text) => oneOf('--dates', dateOrders, text)),
		...one('currency', given, currencyFrom),
		...one('until', given, untilFrom),
		...(terms !== undefined && {termsDays: termsFrom(terms)}),
	};
}

function one<Key extends keyof Wishes, Value>(
	option: Key,
	given: Given,
	read: (text: string) => Value,
): {readonly [key in Key]?: Value} {
	const [text] = given(option);
	return (text === undefined ? {} : {[option]: read(text)}) as {readonly [key in Key]?: Value};
}

function oneOf<Word extends string>(option: string, words: readonly Word[], text: string): Word {
	const word = words.find((each) => each === text);
	if (word === undefined) {
		throw usageError(complaint(option, words.join(', '), text));
	}

	return word;
}

function billingFrom(text: string): BillingRule {
	return oneOf('--billing', billingRules, text);
}

function currencyFrom(text: string): string {
	const code = text.toUpperCase();
	if (!/^[A-Z]{3}$/.test(code)) {
		throw usageError(complaint('--currency', 'a code of three letters like EUR', text));
	}

	return code;
}

function untilFrom(text: string): string {
	if (parseDay(text) === undefined) {
		throw usageError(complaint('--until', 'a day like 2024-12-31', text));
	}

	return text;
}

function termsFrom(text: string): number {
	const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
	if (!(days <= mostTerms)) {
		throw usageError(complaint('--terms', `a whole number of days from 0 to ${mostTerms}`, text));
	}

	return days;
}

function statusFrom(text: string): readonly [string, StatusMeaning] {
	const [, word, given] = /^([a-z]+\.[^=]+)=(.*)$/s.exec(text) ?? [];
	const meaning = statusMeanings.find((each) => each === given);
	if (word === undefined || meaning === undefined) {
		throw usageError(complaint('--status', `TABLE.WORD=MEANING, with a meaning of ${statusMeanings.join(', ')}`, text));
	}

	return [word, meaning];
}
