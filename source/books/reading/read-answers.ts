import {formatMonth, type Month} from '../../domain/days.ts';
import {writtenSubscription} from '../../domain/identifiers.ts';
import {type Ledger, subscriptionCount} from '../../domain/ledger.ts';
import {monthlyScenarios} from '../../scenarios/index.ts';
import type {Truth} from '../../simulation/simulate.ts';
import {listed} from '../mapping/listed.ts';
import {OutsideFault, type Source} from '../source.ts';
import {type KeyIndex, keyIndex, nowhere} from '../values/key-index.ts';
import {type Keys, keysOf} from '../values/keys.ts';
import {textAt} from '../values/words.ts';
import {cellText} from './cells-of.ts';

/** The answers, and how many rows of them are of no subscription or month of the books. */
export type ReadAnswers = {readonly truth: Truth; readonly rows: number; readonly unmatched: number};

const wanted = ['scenario', 'subscription_id', 'month'] as const;

/**
 * Reads the answers to books, as `export --answers` writes them: which leak struck which subscription in which month, found
 * by the subscription's identifier. Throws an OutsideFault where the source holds no answers, a scenario that there is not,
 * or not one row that is of these books.
 */
export async function readAnswers(source: Source, ledger: Ledger, signal?: AbortSignal): Promise<ReadAnswers> {
	const head = source.tables.find(({columns}) => wanted.every((name) => columns.includes(name)));
	if (head === undefined) {
		const [first] = source.tables;
		throw new OutsideFault(
			`answers have the columns ${wanted.join(', ')}; ${first ? `${listed([first.file])} has ${listed(first.columns)}` : 'there is no table'}`,
		);
	}

	const {rows, columns, lineOf} = await source.read(head, wanted, signal && {signal});
	const [scenarios, subscriptions, months] = columns as [(typeof columns)[0], (typeof columns)[0], (typeof columns)[0]];
	const positions = positionsIn(ledger).rowsOf(keysOf(subscriptions));
	const struck = new Uint8Array(subscriptionCount(ledger) * ledger.months);
	const monthOf = new Map(
		Array.from({length: ledger.months}, (_, at): [string, Month] => [formatMonth(ledger.firstMonth + at), at]),
	);
	let unmatched = 0;
	for (let row = 0; row < rows; row++) {
		const id = textAt(scenarios, row);
		const scenario = monthlyScenarios.findIndex((each) => each.id === id);
		if (scenario === -1) {
			throw new OutsideFault(`line ${lineOf(row)} of ${listed([head.file])} names no scenario: ${listed([id ?? ''])}`);
		}

		const [index, month] = [positions[row] as number, monthOf.get(cellText(months, row).slice(0, 7))];
		if (index === nowhere || month === undefined) {
			unmatched++;
		} else {
			struck[index * ledger.months + month] = scenario + 1;
		}
	}

	if (rows > 0 && unmatched === rows) {
		throw new OutsideFault(`none of the ${rows} answers in ${listed([head.file])} is of a subscription of these books`);
	}

	return {truth: {months: ledger.months, struck}, rows, unmatched};
}

function positionsIn(ledger: Ledger): KeyIndex {
	const written = Array.from({length: subscriptionCount(ledger)}, (_, index) => writtenSubscription(ledger, index));
	const keys: Keys = written.every((id) => typeof id === 'number')
		? {kind: 'integers', values: Float64Array.from(written as number[])}
		: {kind: 'texts', values: written.map(String)};
	return keyIndex(keys);
}
