import {expect, test} from 'vitest';
import {mappingJson} from '../../source/commands/mapping-told.ts';
import {openedBooks} from '../helpers/a-mapping.ts';

test('open --check --json names the books, their tables, how they were understood, and their digest', () => {
	const opened = openedBooks();
	const told = JSON.parse(mappingJson(opened));
	expect(Object.keys(told)).toEqual(['books', 'tables', 'mapping', 'wishes', 'mappingFile', 'digest']);
	expect(told.digest).toBe(opened.digest());
});
