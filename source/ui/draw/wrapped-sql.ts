import {type Line, span} from './lines.ts';
import {wrapped} from './wrapped.ts';

/** SQL on as many lines as it takes: what does not fit goes on below its line, further in. */
export function wrappedSql(sql: string, width: number): Line[] {
	return sql.split('\n').flatMap((row) => wrappedRow(row, width));
}

function wrappedRow(row: string, width: number): Line[] {
	const indent = /^ */.exec(row)?.[0] ?? '';
	const [first = [], ...rest] = wrapped(row.trim(), Math.max(8, width - indent.length - 4), 'plain');
	return [[span(indent), ...first], ...rest.map((content): Line => [span(`${indent}    `), ...content])];
}
