import {expect, test} from 'vitest';
import type {QueryColumn} from '../../../../source/ui/lists/query/column.ts';
import {suggestions} from '../../../../source/ui/lists/query/suggestions.ts';

const value = () => '';
const columns: readonly QueryColumn<object>[] = [
	{name: 'plan', kind: 'choice', choices: ['Basic', 'Pro', 'Enterprise'], value},
	{name: 'price', aliases: ['cost'], kind: 'money', value},
	{name: 'state', kind: 'choice', choices: ['paid', 'paid late'], value},
	{name: 'since', kind: 'day', value},
];

function texts(query: string): string[] {
	return suggestions(query, columns).map(({text}) => text);
}

test.each([
	['', ['plan:', 'price>', 'state:', 'since>=']],
	['otter ', ['otter plan:', 'otter price>', 'otter state:', 'otter since>=']],
	['p', ['plan:', 'price>']],
	['otter -PL', ['otter -plan:']],
	['-', ['-plan:', '-price>', '-state:', '-since>=']],
	['co', ['price>']],
	['plan:', ['plan:basic', 'plan:pro', 'plan:enterprise']],
	['otter plan:P', ['otter plan:pro']],
	['!plan:e', ['!plan:enterprise']],
	['plan:pro,', ['plan:pro,basic', 'plan:pro,enterprise']],
	['state:paid', ['state:paid', 'state:"paid late"']],
	['state:"paid l', ['state:"paid late"']],
	['price>1', []],
	['plam:x', []],
	['zebra', []],
])('completes the last term: %s', (query, expected) => {
	expect(texts(query)).toEqual(expected);
});

test('gives the completed term by itself too', () => {
	expect(suggestions('otter pl', columns)).toEqual([{term: 'plan:', text: 'otter plan:'}]);
});
