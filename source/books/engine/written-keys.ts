import {listed} from '../mapping/listed.ts';
import {absentWords} from '../values/absent.ts';
import type {Asked} from './asked.ts';
import {beyondTheEngine, numbersOf} from './rule-engine.ts';
import {type LargeTable, writtenIn} from './written-fields.ts';

/** The identifiers of a column: whole numbers where all are written as such, else texts. */
export type WrittenKey = {
	readonly kind: 'integers' | 'texts';
	/** That of the row of an alias, as a number or a text; none where nothing, or a word for nothing, is written. */
	readonly of: (alias: string) => string;
	/** How many rows have one. */
	readonly rows: number;
};

/** What JavaScript takes for blanks. */
const blanks =
	'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const whole = '^(0|[1-9][0-9]{0,14})$';
/** No number holds so many digits: a column with one of these is of texts. */
const tooLong = '^[1-9][0-9]{16,}$';
/** What may be numbers, below zero or with a fraction, or days: reading tells by the file they come from. */
const numberLike = '^-?(0|[1-9][0-9]*)([.][0-9]+)?$';
const dayLike = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

/** Looks at the identifiers of a column. Throws an OutsideFault where they are written as reading alone tells them apart. */
export async function writtenKey(
	{engine, fields}: Asked,
	table: LargeTable,
	field: string,
): Promise<WrittenKey | undefined> {
	if (!fields.get(table)?.has(field)) {
		return undefined;
	}

	const counts = (key: string, patterns: readonly string[]) =>
		numbersOf(
			engine,
			`SELECT COUNT(v.key), ${patterns.map((pattern) => `COUNT(CASE WHEN v.key ~ '${pattern}' THEN 1 END)`).join(', ')}
			FROM (SELECT ${key} AS key FROM ${writtenIn(table)} AS k) AS v`,
		);
	// Most are plain numbers, of which nothing has to be taken off.
	const [all = 0, plain = 0] = await counts(`k.${field}`, [whole]);
	if (all > 0 && plain === all) {
		return {kind: 'integers', of: (alias) => `CAST(${alias}.${field} AS BIGINT)`, rows: all};
	}

	const words = absentWords.map((word) => `'${word}'`).join(', ');
	const present = (alias: string) => {
		const trimmed = `TRIM(BOTH '${blanks}' FROM ${alias}.${field})`;
		return `CASE WHEN LOWER(${trimmed}) IN (${words}) THEN NULL ELSE ${trimmed} END`;
	};
	const [rows = 0, wholes = 0] = await counts(present('k'), [whole]);
	const isWhole = rows > 0 && wholes === rows;
	const [, longs = 0, numbers = 0, days = 0] =
		isWhole || rows === 0 ? [] : await counts(present('k'), [tooLong, numberLike, dayLike]);
	if (longs === 0 && rows > 0 && !isWhole && (numbers === rows || days === rows)) {
		throw beyondTheEngine(`${listed([`${table}.${field}`])} is written in numbers that are not whole, or in days`);
	}

	const of = (alias: string) => (isWhole ? `CAST(${present(alias)} AS BIGINT)` : present(alias));
	return {kind: isWhole ? 'integers' : 'texts', of, rows};
}

/** Whether a row of the table, as `w`, bears the identifier of an earlier row. */
export async function isCopySql({engine}: Asked, table: LargeTable, key: WrittenKey | undefined): Promise<string> {
	if (key === undefined) {
		return 'FALSE';
	}

	const [different = 0] = await numbersOf(
		engine,
		`SELECT COUNT(*) FROM (SELECT DISTINCT ${key.of('k')} AS key FROM ${writtenIn(table)} AS k) AS v WHERE v.key IS NOT NULL`,
	);
	return different === key.rows
		? 'FALSE'
		: `(${key.of('w')} IS NOT NULL AND ROW_NUMBER() OVER (PARTITION BY ${key.of('w')} ORDER BY w.n) > 1)`;
}

/** An identifier as those of another column are compared with it: none where it can be none of those. */
export function comparedSql(key: string, {kind}: WrittenKey, {kind: other}: WrittenKey): string {
	if (kind === other) {
		return key;
	}

	return other === 'texts'
		? `CAST(${key} AS VARCHAR)`
		: `CAST(CASE WHEN ${key} ~ '^(0|[1-9][0-9]{0,14})$' THEN ${key} END AS BIGINT)`;
}
