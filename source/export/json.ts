import {putText} from './bytes.ts';
import type {Format} from './format.ts';
import {putNumber} from './put-number.ts';

/**
 * One file per table: an array of objects, one to a line. Money is text like "1234.56", so that no reader turns it into a
 * rounded fraction; what is not known is null.
 */
export const json: Format = {
	name: 'json',
	fileOf: ({name}) => `${name}.json`,
	head: () => '[',
	foot: () => '\n]\n',
	joint: (isFirst) => (isFirst ? '\n' : ',\n'),
	row({table: {columns}, bytes, rows}, row) {
		putText(bytes, rows === 0 ? '{' : ',\n{');
		for (const [at, {name, type}] of columns.entries()) {
			putText(bytes, `${at === 0 ? '' : ','}"${name}":`);
			const value = row[at] as number | string | null;
			if (value === null || typeof value === 'string') {
				putText(bytes, JSON.stringify(value));
				continue;
			}

			const isQuoted = type !== 'integer';
			putText(bytes, isQuoted ? '"' : '');
			putNumber(bytes, type, value);
			putText(bytes, isQuoted ? '"' : '');
		}

		putText(bytes, '}');
	},
};
