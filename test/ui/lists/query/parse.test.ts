import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDay} from '../../../../source/domain/days.ts';
import type {QueryColumn} from '../../../../source/ui/lists/query/column.ts';
import {fold} from '../../../../source/ui/lists/query/fold.ts';
import {parseQuery, rowText} from '../../../../source/ui/lists/query/parse.ts';

type Row = {id: number; name: string; plan: string; leaks: string[]; leaked: number; since: number; months: number[]};

const columns: readonly QueryColumn<Row>[] = [
	{name: 'id', kind: 'number', value: (row) => row.id},
	{name: 'name', kind: 'text', value: (row) => row.name},
	{name: 'plan', kind: 'choice', choices: ['Basic', 'Pro', 'Enterprise'], value: (row) => row.plan},
	{
		name: 'leak',
		aliases: ['leaks'],
		kind: 'choice',
		choices: ['ghost', 'zombie', 'short-paid'],
		value: (row) => row.leaks.join(),
		values: (row) => row.leaks,
	},
	{name: 'leaked', kind: 'money', value: (row) => row.leaked, values: (row) => (row.leaked ? [row.leaked] : [])},
	{name: 'since', kind: 'day', value: (row) => row.since},
	{name: 'month', kind: 'month', value: (row) => row.months[0] ?? -1, values: (row) => row.months},
];

const day = (text: string) => parseDay(text) as number;

const rows: readonly Row[] = [
	{
		id: 1,
		name: 'Amber Otter Labs',
		plan: 'Pro',
		leaks: ['ghost', 'zombie'],
		leaked: 15_000,
		since: day('2022-11-14'),
		months: [2, 4],
	},
	{id: 2, name: 'Čapek & Synové', plan: 'Basic', leaks: ['ghost'], leaked: 1000, since: day('2023-06-01'), months: [1]},
	{id: 3, name: 'Delta Tools', plan: 'Enterprise', leaks: [], leaked: 0, since: day('2023-06-30'), months: []},
	{
		id: 4,
		name: 'Łódź Pro Otters',
		plan: 'Basic',
		leaks: ['short-paid'],
		leaked: 99,
		since: day('2023-12-31'),
		months: [11],
	},
];

function found(query: string): number[] {
	return rows.filter(parseQuery(query, columns).matches).map(({id}) => id);
}

const all = [1, 2, 3, 4];

describe('a query', () => {
	test.each([
		['', all],
		['otter', [1, 4]],
		['OTTER labs', [1]],
		['otter  labs ', [1]],
		['"otter labs"', [1]],
		['"labs otter"', []],
		['capek', [2]],
		['ČAPEK synove', [2]],
		['lodz', [4]],
		['pro', [1, 4]],
		['name:pro', [4]],
		['name:"amber otter"', [1]],
		['name="delta tools"', [3]],
		['name=delta', []],
	])('finds text: %s', (query, expected) => {
		expect(found(query)).toEqual(expected);
	});

	test.each([
		['plan:pro', [1]],
		['plan:P', [1]],
		['PLAN=Pro', [1]],
		['plan=p', []],
		['plan:pro,basic', [1, 2, 4]],
		['plan:"pro, basic"', [1, 2, 4]],
		['leak:ghost', [1, 2]],
		['leaks:zombie', [1]],
		['leak:zombie leak:ghost', [1]],
		['-leak:ghost', [3, 4]],
		['!leak:ghost otter', [4]],
		['-otter', [2, 3]],
		['-"otter labs"', [2, 3, 4]],
	])('finds choices, and what they are not: %s', (query, expected) => {
		expect(found(query)).toEqual(expected);
	});

	test.each([
		['id:2', [2]],
		['id=0002', [2]],
		['id>=3', [3, 4]],
		['id:>3', [4]],
		['leaked>100', [1]],
		['leaked>=$10', [1, 2]],
		['leaked=0.99', [4]],
		['leaked<1,000', [1, 2, 4]],
		['-leaked>0', [3]],
		['leaked<=10 leaked>.5', [2, 4]],
	])('compares numbers and money: %s', (query, expected) => {
		expect(found(query)).toEqual(expected);
	});

	test.each([
		['since:2023', [2, 3, 4]],
		['since:2023-06', [2, 3]],
		['since>2023-06', [4]],
		['since>=2023-06', [2, 3, 4]],
		['since<2023-06', [1]],
		['since<=2023-06', [1, 2, 3]],
		['since=2023-06-30', [3]],
		['month:2024-05', [1]],
		['month>=2024-06', [4]],
		['month:2024', [1, 2, 4]],
		['month<2023', []],
	])('compares dates as spans: %s', (query, expected) => {
		expect(found(query)).toEqual(expected);
	});

	test.each([
		'-',
		'!',
		'"',
		'plan:',
		'plan:,',
		'leaked>',
		'leaked>$',
		'leaked<-',
		'since>=2',
		'since:2023-',
		'since:2023-0',
		'since:2023-06-',
		'since:2023-06-3',
		'month:2024-1',
		'-plan:',
		'name:""',
	])('that is still being typed matches all: %s', (query) => {
		expect(parseQuery(query, columns)).toMatchObject({isEmpty: true});
		expect(parseQuery(query, columns).problem).toBeUndefined();
		expect(found(query)).toEqual(all);
	});

	test.each([
		['plam:pro', 'there is no column "plam": the columns are id, name, plan, leak, leaked, since, month'],
		['plan:gold', 'plan takes Basic, Pro or Enterprise, not "gold"'],
		['id:x', 'id takes a number, not "x"'],
		['leaked>1e', 'leaked takes an amount like 100 or 99.50, not "1e"'],
		['since:june', 'since takes a day like 2024-06-15, a month or a year, not "june"'],
		['since:2023-02-30', 'since takes a day like 2024-06-15, a month or a year, not "2023-02-30"'],
		['month:2024-13', 'month takes a month like 2024-06, or a year, not "2024-13"'],
		['plan>pro', 'plan has no order for >: write plan:… instead'],
		['name<b', 'name has no order for <: write name:… instead'],
	])('that is not understood says why and is left out: %s', (query, problem) => {
		expect(parseQuery(query, columns).problem).toBe(problem);
		expect(found(query)).toEqual(all);
		expect(found(`${query} labs`)).toEqual([1]);
	});

	test('compares ISO texts of months and days as well', () => {
		const written: readonly QueryColumn<string>[] = [
			{name: 'month', kind: 'month', value: (text) => text.slice(0, 7)},
			{name: 'since', kind: 'day', value: (text) => text},
		];
		const days = ['2024-05-31', '2024-06-01', '2024-06-02'];
		expect(days.filter(parseQuery('month>=2024-06', written).matches)).toEqual(days.slice(1));
		expect(days.filter(parseQuery('since<=2024-06-01 -since:2024-05', written).matches)).toEqual(['2024-06-01']);
	});

	test('takes words in quotes as text, whatever they look like', () => {
		expect(found('"plam:pro"')).toEqual([]);
		expect(parseQuery('"plam:pro"', columns).problem).toBeUndefined();
	});

	test('never fails on what someone types, and a negated term is the complement of the term', () => {
		const words = fc.constantFrom(
			'plan:',
			'pro',
			' ',
			'"',
			'-',
			'!',
			'leaked',
			'>=',
			'<',
			'1',
			'2024-',
			'é',
			':',
			',',
			'$',
			'.',
			'x',
		);
		fc.assert(
			fc.property(fc.array(words, {maxLength: 8}), (parts) => {
				expect(found(parts.join('')).every((id) => all.includes(id))).toBe(true);
				const term = parts
					.join('')
					.replace(/[\s"]/g, '')
					.replace(/^[-!]+/, '');
				if (!parseQuery(term, columns).isEmpty) {
					expect([...found(term), ...found(`-${term}`)].sort()).toEqual(all);
				}
			}),
			{numRuns: 500},
		);
	});

	test('folds no text of a row when the caller keeps it folded, and reads on only while terms match', () => {
		const reads = {text: 0, folded: 0, name: 0, plan: 0};
		const kept: readonly QueryColumn<Row>[] = [
			{
				name: 'name',
				kind: 'text',
				value: (row) => {
					reads.name++;
					return row.name;
				},
				folded: (row) => {
					reads.folded++;
					return fold(row.name);
				},
			},
			{
				name: 'plan',
				kind: 'choice',
				value: (row) => {
					reads.plan++;
					return row.plan;
				},
			},
		];
		const {matches} = parseQuery('otter name:amber plan:pro', kept, (row) => {
			reads.text++;
			return fold(row.name);
		});
		expect(rows.filter(matches).map(({id}) => id)).toEqual([1]);
		expect(reads).toEqual({text: 4, folded: 2, name: 0, plan: 1});
	});
});

test('the text of a row is what its text and choice columns say', () => {
	expect(rowText(rows[1] as Row, columns)).toBe('capek & synove\nbasic\nghost');
});

test('fold leaves out case and accents', () => {
	expect(fold('ČAPEK & Synové, Łódź Straße Ærø')).toBe('capek & synove, lodz strasse aero');
	expect(fold('É')).toBe(fold('e\u0301'));
});
