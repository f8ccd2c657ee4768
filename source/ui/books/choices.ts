import {billingWords} from '../../books/billing-words.ts';
import type {BooksTable, MappedColumn, MappedTable, Mapping, StatusWord, Wishes} from '../../books/mapping.ts';
import {statusMeanings} from '../../books/mapping-file.ts';
import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import type {MappingLine} from './mapping-lines.ts';

/** One of the things that a line can be changed to. */
export type Choice = {
	readonly label: string;
	/** What speaks for it. */
	readonly note: string;
	/** Whether it is what holds now. */
	readonly isNow: boolean;
	/** The wishes with it. */
	readonly wishes: Wishes;
};

const usualTerms = [0, 7, 10, 14, 15, 20, 21, 28, 30, 45, 60, 90];

/** What the line can be changed to; nothing where that is for other lines to say. */
export function choicesOf(line: MappingLine, mapping: Mapping, wishes: Wishes): readonly Choice[] {
	switch (line.kind) {
		case 'table':
			return tableChoices(line.table, mapping, wishes);
		case 'column':
			return columnChoices(line.table, line.column, wishes);
		case 'status':
			return statusChoices(line.status, wishes);
		case 'question':
			return answersTo(line.question.about, line.question.option, mapping, wishes);
		default:
			return readingChoices(line.kind, mapping, wishes);
	}
}

/** A question is answered by the choices of the line that it is about. */
function answersTo(about: string, option: string, mapping: Mapping, wishes: Wishes): readonly Choice[] {
	if (about !== 'column') {
		return readingChoices(about as 'dates' | 'terms' | 'currency', mapping, wishes);
	}

	const [, missing] = /^--map (\w+)=/.exec(option) ?? [];
	if (missing !== undefined) {
		return mapping.left.map((name) => ({
			label: name,
			note: '',
			isNow: false,
			wishes: {...wishes, tables: {...wishes.tables, [missing]: name}},
		}));
	}

	const [, tableName, field] = /(\w+)\.(\w+)/.exec(option) ?? [];
	const table = mapping.tables.find((each) => each.table === tableName);
	const column = table?.columns.find((each) => each.field === field);
	return table && column ? columnChoices(table, column, wishes) : [];
}

function readingChoices(
	kind: 'billing' | 'terms' | 'currency' | 'dates',
	{reading}: Mapping,
	wishes: Wishes,
): readonly Choice[] {
	switch (kind) {
		case 'billing':
			return reading.billings.map(({rule, periods, unbilled}) => ({
				label: billingWords[rule],
				note: `${formatCount(unbilled)} of ${counted(periods, 'period')} unbilled`,
				isNow: rule === reading.billing,
				wishes: {...wishes, billing: rule},
			}));
		case 'terms':
			return [...new Set([...usualTerms, reading.termsDays])]
				.sort((a, b) => a - b)
				.map((termsDays) => ({
					label: counted(termsDays, 'day'),
					note: '',
					isNow: termsDays === reading.termsDays,
					wishes: {...wishes, termsDays},
				}));
		case 'currency':
			return reading.currencies.map(({code, rows}) => ({
				label: code,
				note: counted(rows, 'row'),
				isNow: code === reading.currency,
				wishes: {...wishes, currency: code},
			}));
		case 'dates':
			return (['dmy', 'mdy'] as const).map((dates) => ({
				label: dates === 'dmy' ? 'day/month/year' : 'month/day/year',
				note: dates === 'dmy' ? '03/04 is 3 April' : '03/04 is March 4',
				isNow: wishes.dates === dates,
				wishes: {...wishes, dates},
			}));
	}
}

function tableChoices({table, name}: MappedTable, {left}: Mapping, wishes: Wishes): readonly Choice[] {
	return [name, ...left].map((other) => ({
		label: other,
		note: '',
		isNow: other === name,
		wishes: {...wishes, tables: {...wishes.tables, [table]: other}},
	}));
}

function columnChoices({table, unused}: MappedTable, column: MappedColumn, wishes: Wishes): readonly Choice[] {
	const {field, from, choices, isNeeded} = column;
	const key = `${table}.${field}`;
	const names = [...new Set([...(from === undefined ? [] : [from]), ...choices, ...unused])];
	const none: Choice = {
		label: 'not read',
		note: '',
		isNow: from === undefined,
		wishes: {...wishes, map: {...wishes.map, [key]: undefined}},
	};
	return [
		...names.map((name) => ({
			label: name,
			note: choices.includes(name) ? 'could be it' : '',
			isNow: name === from,
			wishes: {...wishes, map: {...wishes.map, [key]: name}},
		})),
		...(isNeeded ? [] : [none]),
	];
}

const ofSubscriptions = new Set(['active', 'ended', 'unknown']);

function statusChoices({table, word, meaning}: StatusWord, wishes: Wishes): readonly Choice[] {
	const isOfSubscription = (table satisfies BooksTable) === 'subscriptions';
	return statusMeanings
		.filter((each) => each === 'unknown' || ofSubscriptions.has(each) === isOfSubscription)
		.map((each) => ({
			label: each,
			note: '',
			isNow: each === meaning,
			wishes: {...wishes, statuses: {...wishes.statuses, [`${table}.${word}`]: each}},
		}));
}
