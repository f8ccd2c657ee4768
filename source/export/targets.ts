import {extname, join} from 'node:path';
import {type Day, formatDay, formatMonth, monthOf} from '../domain/days.ts';
import {dataPackage} from './data-package.ts';
import type {ExportOrder} from './export-order.ts';
import {tablesOf} from './make-block.ts';
import {type Part, partName} from './part.ts';
import type {Table} from './table.ts';

/** A file to be written, with the tables in it. */
export type Target = {readonly path: string; readonly tables: readonly Table[]; readonly description?: string};

const whole: Part = {place: 0, of: 1};

/** The files of an export that are written whatever its rows are: those of single months are not among them. */
export function targetsOf(order: ExportOrder): readonly Target[] {
	const {settings, books, format, out, answers, day, part = whole} = order;
	const tables = (books?.tables ?? tablesOf({settings, hasAnswers: false})).filter(
		({isOfAll}) => part.place === 0 || !isOfAll,
	);
	const plain = tables.filter((table) => !isSplit(order, table));
	const files = [...new Set(plain.map((table) => fileOf(order, table, part)))];
	const {described} = format;
	return [
		...files.map((file) => ({
			path: join(out, file),
			tables: plain.filter((table) => fileOf(order, table, part) === file),
		})),
		...(answers === undefined ? [] : [{path: answers, tables: tablesOf({settings, hasAnswers: true}).slice(-1)}]),
		...(described && part.place === 0
			? [
					{
						path: join(out, 'datapackage.json'),
						tables: [],
						// Which months have files of their own is known when all rows are.
						description: dataPackage(described, {
							tables: plain,
							asOf: formatDay(day),
							files: (table) => filesOf(order, table),
							books: books?.name,
						}),
					},
				]
			: []),
	];
}

/** Whether the table is written month by month. */
export function isSplit({isByMonth = false}: ExportOrder, {datedBy}: Table): boolean {
	return isByMonth && datedBy !== undefined;
}

/** Where the rows of one month go: `invoices/month=2024-05/part-0.parquet`, as Hive, Spark, Trino and DuckDB read it. */
export function monthPath({format, out, part = whole}: ExportOrder, table: Table, month: string): string {
	const file = format.fileOf(table);
	return join(out, stemOf(file), `month=${month}`, partName(part, extname(file)));
}

/** Where rows of single months could go, as known by the day: from the first month on. */
export function monthPaths(order: ExportOrder, day: Day): readonly string[] {
	const months = Array.from({length: monthOf(day) + 1}, (_, month) => formatMonth(month));
	const split = tablesOf({settings: order.settings, hasAnswers: false}).filter((table) => isSplit(order, table));
	return split.flatMap((table) => months.map((month) => monthPath(order, table, month)));
}

function fileOf({format, part}: ExportOrder, table: Table, of: Part): string {
	const file = format.fileOf(table);
	return part === undefined ? file : join(stemOf(file), partName(of, extname(file)));
}

/** The files of a table in all parts. */
function filesOf(order: ExportOrder, table: Table): readonly string[] {
	const count = order.part === undefined || table.isOfAll ? 1 : order.part.of;
	return Array.from({length: count}, (_, place) => fileOf(order, table, {place, of: order.part?.of ?? 1}));
}

function stemOf(file: string): string {
	return file.slice(0, -extname(file).length);
}
