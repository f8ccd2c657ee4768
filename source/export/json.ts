import {noValue} from './batch.ts';
import {putText} from './bytes.ts';
import type {Format} from './format.ts';
import {type LastNumber, putNumber, type WrittenType} from './put-number.ts';

/**
 * One file per table: an array of objects, one to a line. Money is text like "1234.56", so that no reader turns it into a
 * rounded fraction; what is not known is null.
 */
export const json: Format = {
	name: 'json',
	fileOf: ({name}) => `${name}.json`,
	head: () => '[',
	foot: () => '\n]\n',
	described: {profile: 'data-resource', format: 'json', mediatype: 'application/json'},
	joint: (isFirst) => (isFirst ? '\n' : ',\n'),
	rows({table: {columns}, types, bytes, last}, {cells, rows, texts}) {
		for (let row = 0; row < rows; row++) {
			putText(bytes, row === 0 ? '{' : ',\n{');
			for (const [at, {name}] of columns.entries()) {
				const type = types[at] as WrittenType;
				putText(bytes, `${at === 0 ? '' : ','}"${name}":`);
				const value = cells[row * columns.length + at] as number;
				if (value === noValue || type === 'text') {
					putText(bytes, value === noValue ? 'null' : JSON.stringify(texts[value]));
					continue;
				}

				const isQuoted = type !== 'integer';
				putText(bytes, isQuoted ? '"' : '');
				putNumber(bytes, type, value, last[at] as LastNumber);
				putText(bytes, isQuoted ? '"' : '');
			}

			putText(bytes, '}');
		}
	},
};
