import {billingWords} from '../books/billing-words.ts';
import type {TableIntake} from '../books/books.ts';
import type {MappedColumn, MappedTable, Mapping, Reading} from '../books/mapping.ts';
import type {MappingFault, OpenedBooks} from '../books/open-books.ts';
import {setAsideOf} from '../books/set-aside.ts';
import {unknownPaymentDates} from '../books/unknown-payment-dates.ts';
import {counted} from '../domain/counted.ts';
import {formatCount} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {alignedTable, left, right} from './table.ts';

/** The most lines that are named for one reason. */
const mostLines = 20;

/** What was read of each table, what was understood, and what stays open, as text. */
export function mappingTold({books, mapping}: OpenedBooks): string {
	const tables = books.intake?.tables ?? [];
	return textOf([...intakeLines(tables), ...tables.flatMap(setAsideLines), '', ...mappingLines(mapping)]);
}

/** What was understood of tables that could not be read: how they are read is not known before they are. */
export function understoodTold({mapping}: Understood): string {
	return textOf([...tableAndJoinLines(mapping), '', ...openLines(mapping)]);
}

/** The same for scripts: no table was read. */
export function understoodJson({mapping, wishes, mappingFile}: Understood): string {
	return `${JSON.stringify({tables: [], mapping, wishes, mappingFile}, null, 2)}\n`;
}

type Understood = MappingFault['understood'];

function textOf(lines: readonly string[]): string {
	return lines.map(plainText).join('\n');
}

function mappingLines(mapping: Mapping): string[] {
	return [...tableAndJoinLines(mapping), '', ...readingLines(mapping.reading), ...openLines(mapping)];
}

function tableAndJoinLines({tables, joins}: Mapping): string[] {
	return [
		...tables.flatMap(tableLines),
		...joins.map(
			({from, to, rows, joined}) => `${from} finds ${to} in ${formatCount(joined)} of ${counted(rows, 'row')}`,
		),
	];
}

/** What is not read, what was read by rule, and what stays open. */
function openLines(mapping: Mapping): string[] {
	return [
		...(mapping.left.length > 0 ? [`not read: ${mapping.left.join(', ')}`] : []),
		...(mapping.notes ?? []),
		...mapping.questions.map(({sentence, option}) => `? ${sentence} (${option})`),
		'',
	];
}

/** The same for scripts. */
export function mappingJson({books, mapping, wishes, mappingFile, digest}: OpenedBooks): string {
	return `${JSON.stringify({books: books.name, tables: (books.intake?.tables ?? []).map(withoutCells), mapping, wishes, mappingFile, digest: digest()}, null, 2)}\n`;
}

/** What scripts are told of a table: rows that were set aside are named by their lines. */
function withoutCells({table, file, rows, kept, setAside}: TableIntake) {
	return {table, file, rows, kept, setAside: setAside.map(({reason, count, lines}) => ({reason, count, lines}))};
}

function intakeLines(tables: readonly TableIntake[]): string[] {
	return alignedTable(
		[left('table'), left('file'), right('rows'), right('kept'), right('set aside')],
		tables.map((table) => [
			plainText(table.table),
			plainText(table.file),
			...[table.rows, table.kept, setAsideOf(table)].map(formatCount),
		]),
	);
}

function setAsideLines({table, setAside}: TableIntake): string[] {
	return setAside.map(({reason, count, lines}) => {
		const named = lines.slice(0, mostLines);
		const more = count > named.length ? ', …' : '';
		const where = named.length === 0 ? '' : `, ${named.length === 1 ? 'line' : 'lines'} ${named.join(', ')}${more}`;
		return `${table}: ${counted(count, 'row')} set aside, ${reason}${where}`;
	});
}

function tableLines({table, name, columns, unused}: MappedTable): string[] {
	return [
		`${table} from ${name}`,
		...alignedTable(
			[left('  field'), left('column'), left('by'), left('values')],
			columns.filter(({from, isNeeded}) => from !== undefined || isNeeded).map(columnCells),
		),
		...(unused.length > 0 ? [`  not read: ${unused.join(', ')}`] : []),
		'',
	];
}

function columnCells({field, from, by, samples, written}: MappedColumn): string[] {
	const values = [...(written === undefined ? [] : [`(${written})`]), ...samples.slice(0, 3)].join('  ');
	return [`  ${field}`, from ?? '-', by ?? '', values].map(plainText);
}

function readingLines(reading: Reading): string[] {
	const {billing, billings, termsDays, termsBy, currency, currencies, statuses} = reading;
	return [
		`billed ${billingWords[billing]}`,
		...billings.map(
			({rule, periods, unbilled}) => `  ${rule}: ${formatCount(unbilled)} of ${counted(periods, 'period')} unbilled`,
		),
		`due after ${counted(termsDays, 'day')} (${termsBy})`,
		`money in ${currency}${currencies.length > 1 ? ` of ${currencies.map(({code, rows}) => `${code} ${formatCount(rows)}`).join(', ')}` : ''}`,
		...statuses.map(
			({table, word, rows, meaning}) => `status of ${table} ${word}: ${meaning} (${counted(rows, 'row')})`,
		),
		...(reading.endsMeaningNone === undefined ? [] : [`ends on ${reading.endsMeaningNone} mean none`]),
		...(reading.knownUntil === undefined ? [] : [`known until ${reading.knownUntil} (${reading.knownUntilBy})`]),
		...(reading.arePaymentDatesUnknown ? [unknownPaymentDates] : []),
	];
}
