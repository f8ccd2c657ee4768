import {describe, expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {formatDay, parseDay} from '../../../source/domain/days.ts';
import {asOf, subscriptionCount} from '../../../source/domain/ledger.ts';
import {formatCount, formatMoney} from '../../../source/domain/money.ts';
import {plainText} from '../../../source/domain/plain-text.ts';
import {exerciseFacts} from '../../../source/report/exercise/exercise-facts.ts';
import {sqlToComplete} from '../../../source/report/exercise/sql-to-complete.ts';
import {lineUp} from '../../../source/report/exercise/suspects.ts';
import {sumOf} from '../../../source/report/leak-months.ts';
import {booksPolicy, defaultSettings, leaksOn, type Settings} from '../../../source/simulation/settings.ts';
import {fields} from '../../../source/simulation/settings-fields.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import {someDay} from '../../helpers/arbitraries.ts';
import {check} from '../../helpers/check.ts';
import {exerciseQuery} from '../../helpers/exercise-query.ts';
import {htmlTables, markdownTables, readable, tableNamed} from '../../helpers/html-tables.ts';
import {exerciseOf} from '../../helpers/report-of.ts';

const may = parseDay('2024-05-31') as number;
const closeOut = parseDay('2025-01-15') as number;
const secret: Settings = {
	...defaultSettings,
	seed: 'a seed that nobody guesses',
	rates: {...defaultSettings.rates, ghost: 3.25},
	detectorGrace: 11,
};

describe.each(['.html', '.md'] as const)('the exercise as %s', (ending) => {
	const tablesOf = ending === '.html' ? htmlTables : markdownTables;

	test.each([
		['in May', may],
		['at the close-out', closeOut],
	])('holds nothing of the answers, %s', async (_, day) => {
		const {exercise} = await exerciseOf(secret, day, ending);
		const facts = exerciseFacts(secret, day);
		const text = ending === '.html' ? `${exercise}\n${readable(exercise)}` : exercise;
		for (const telling of [
			secret.seed,
			'3.25',
			'sha256',
			facts.year.digest,
			...fields.map(({option}) => `--${option} `),
		]) {
			expect(text).not.toContain(telling);
		}

		for (const {leak, counts, cents} of facts.leakMonths) {
			expect(text).not.toContain(formatMoney(sumOf(cents)));
			expect(text).not.toMatch(new RegExp(`\\b${formatCount(sumOf(counts))}\\b`));
			for (const gap of sqlToComplete(exerciseQuery(leak, secret, day)).gaps) {
				expect(text).not.toContain(gap);
			}
		}

		for (const {why} of facts.suspects) {
			expect(text).not.toContain(why);
		}
	});

	test('hides nothing', async () => {
		const {exercise} = await exerciseOf(secret, may, ending);
		expect(exercise).not.toMatch(
			/<!--|<template|<details| hidden| data-|display: ?none(?!; \})|visibility|<meta name="(?!viewport|color-scheme|generator)/,
		);
		expect(plainText(exercise.replaceAll('\n', '').replaceAll('\t', ''))).toBe(
			exercise.replaceAll('\n', '').replaceAll('\t', ''),
		);
	});

	test('has empty room for predictions and for verdicts', async () => {
		const {exercise} = await exerciseOf(defaultSettings, may, ending);
		const tables = tablesOf(exercise);
		const predictions = tableNamed(tables, 'How many months of customers leak, and how much money');
		expect(predictions.rows.map(([name]) => name)).toEqual(leaksOn(defaultSettings).map(({name}) => name));
		expect(new Set(predictions.rows.flatMap((row) => row.slice(1)))).toEqual(new Set(['']));
		const suspects = tableNamed(tables, 'What the tables hold of each');
		expect(suspects.rows).toHaveLength(10);
		expect(suspects.rows.map((row) => row.at(-1))).toEqual(Array(10).fill(''));
	});

	test('and its key speak of the same months, and the key says what each is', async () => {
		const {exercise, key} = await exerciseOf(defaultSettings, may, ending);
		const shown = tableNamed(tablesOf(exercise), 'What the tables hold of each').rows;
		const solved = tableNamed(tablesOf(key), 'What each of them is').rows;
		expect(solved.map(([customer, month]) => [customer, month])).toEqual(
			shown.map(([customer, month]) => [customer, month]),
		);
		const {suspects} = exerciseFacts(defaultSettings, may);
		expect(solved.map((row) => row.slice(2))).toEqual(suspects.map(({leak, why}) => [leak?.name ?? 'innocent', why]));
	});

	test('the key counts as the rules do', async () => {
		const {key} = await exerciseOf(secret, may, ending);
		const counted = tableNamed(tablesOf(key), 'How many months of customers leak, and how much money');
		const findings = detect(asOf(simulate(secret).ledger, may), booksPolicy(secret));
		for (const {id, name} of leaksOn(secret)) {
			const own = findings.filter(({scenario}) => scenario === id);
			expect(counted.cell(name, 'months')).toBe(formatCount(own.length));
			expect(counted.cell(name, 'money')).toBe(formatMoney(sumOf(own.map(({leakedCents}) => leakedCents))));
		}
	});

	test('the key has every query whole, and the commands with the seed', async () => {
		const {key} = await exerciseOf(secret, may, ending);
		const text = ending === '.html' ? readable(key) : key;
		for (const leak of leaksOn(secret)) {
			expect(text).toContain(exerciseQuery(leak, secret, may));
		}

		const options = "--seed 'a seed that nobody guesses' --ghost 3.25 --detector-grace 11 --as-of 2024-05";
		expect(text).toContain(`leaktui report --exercise --out exercise${ending} --answers answers${ending} ${options}`);
		expect(text).toContain(`leaktui export --out data ${options}`);
	});
});

describe('the suspicious months', () => {
	test('are five that leak, of every leak, and five innocent ones of several kinds', () => {
		const {suspects} = exerciseFacts(defaultSettings, may);
		const guilty = suspects.flatMap(({leak}) => (leak ? [leak.id] : []));
		expect(guilty).toHaveLength(5);
		expect(new Set(guilty)).toEqual(new Set(leaksOn(defaultSettings).map(({id}) => id)));
		const innocent = suspects.filter(({leak}) => leak === undefined).map(({why}) => why.split(/[ ,:]/)[0]);
		expect(new Set(innocent).size).toBeGreaterThanOrEqual(3);
	});

	test('are each what the rules say, of customers that come once, in their order', () => {
		check(someDay, 40, ({settings, day}) => {
			const ledger = asOf(simulate(settings).ledger, day);
			const findings = detect(ledger, booksPolicy(settings));
			const {suspects} = exerciseFacts(settings, day);
			const ids = suspects.map(({evidence: {customerId}}) => customerId);
			expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
			expect(suspects.length).toBeLessThanOrEqual(10);
			for (const {evidence, leak, why} of suspects) {
				const flagged = findings.filter(
					({customerId, month}) => customerId === evidence.customerId && month === evidence.month,
				);
				expect(leak?.id, formatDay(day)).toBe(flagged[0]?.scenario);
				expect(why).not.toBe('');
			}
		});
	});

	test('do not depend on how the customers are split into blocks', () => {
		const {ledger} = simulate({...defaultSettings, customers: 300});
		const whole = lineUp(10);
		whole.add(ledger, booksPolicy(defaultSettings));
		expect(subscriptionCount(ledger)).toBe(300);
		const many = exerciseFacts({...defaultSettings, customers: 300}, ledger.day).suspects;
		const names = (suspects: readonly {evidence: {customerId: number; month: number}}[]) =>
			suspects.map(({evidence: {customerId, month}}) => [customerId, month]);
		expect(names(whole.suspects())).toEqual(names(many));
	});
});
