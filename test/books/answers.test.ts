import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readAnswers} from '../../source/books/reading/read-answers.ts';
import {detect} from '../../source/detection/detect.ts';
import {casesOf, scoresOf} from '../../source/detection/score.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder} from '../helpers/a-store.ts';
import {exportTo} from '../helpers/export-to.ts';
import {opened, policy} from '../helpers/opened.ts';
import {textSource} from '../helpers/text-source.ts';

async function books() {
	const answers = join(await aFolder(), 'answers.csv');
	const {read, simulation} = await exportTo({...defaultSettings, customers: 200}, undefined, undefined, {answers});
	const names = ['plans', 'customers', 'subscriptions', 'invoices', 'payments'];
	const files = Object.fromEntries(names.map((name) => [name, read(`${name}.csv`)]));
	const {books} = await opened(textSource(files, '2025-01-15'));
	return {books, simulation, answers: readFileSync(answers, 'utf8')};
}

test('the answer key of an export scores the findings in its books just as those of the simulation', async () => {
	const {
		books: {ledger},
		simulation,
		answers,
	} = await books();
	const {truth, rows, unmatched} = await readAnswers(textSource({answers}), ledger);
	expect([rows, unmatched]).toEqual([answers.trim().split('\n').length - 1, 0]);
	const findings = detect(ledger, policy);
	expect(scoresOf(casesOf({ledger, truth}, ledger, findings, policy))).toEqual(
		scoresOf(casesOf(simulation, simulation.ledger, findings, policy)),
	);
});

test('answers to other books, and what are no answers, are refused in a sentence', async () => {
	const {
		books: {ledger},
		answers,
	} = await books();
	const refused = (text: string) => readAnswers(textSource({answers: text}), ledger);
	await expect(refused('a,b\r\n1,2\r\n')).rejects.toThrow(
		'answers have the columns scenario, subscription_id, month; answers.csv has a, b',
	);
	const others = answers.replace(/^([a-z-]+),(\d+)/gm, '$1,9$2999');
	await expect(refused(others)).rejects.toThrow(
		/^none of the \d+ answers in answers.csv is of a subscription of these books$/,
	);
	await expect(refused(answers.replace('ghost-subscriber', 'nobody'))).rejects.toThrow('names no scenario: nobody');
});
