import type {Books} from '../../books/books.ts';
import type {Case} from '../../detection/score.ts';
import type {Currency} from '../../domain/currency.ts';
import {customerName} from '../../domain/customers.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {planOf, subscriptionCount} from '../../domain/ledger.ts';
import {formatMoney} from '../../domain/money.ts';
import {plans} from '../../domain/plans.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {type Line, plainLine, span, type Tone} from '../draw/lines.ts';
import {describeStrip, monthLetters, stripMonths, stripOf, toneOfLetter} from '../draw/marks.ts';
import {leakChoices} from '../lists/leak-choices.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {closedBelowTruth} from '../state/closed-columns.ts';
import type {FoundByCustomer} from '../state/derive.ts';
import {openedColumns} from './opened-columns.ts';
import {statusColumn} from './status-column.ts';
import {truthColumn} from './truth-column.ts';
import {truthLegend, withTruth} from './truth-strip.ts';

const none: readonly Finding[] = [];
const shortNameOf = new Map(leaks.map(({id, shortName}) => [id, shortName]));

/** Who the customers are and what they are contracted for; the rows are numbers of customers or, of opened books, of subscriptions. */
export function identityColumns(ledger: Ledger, books?: Books): readonly ListColumn<number>[] {
	return books ? openedColumns(ledger, books) : simulatedColumns(ledger);
}

function simulatedColumns(ledger: Ledger): readonly ListColumn<number>[] {
	const index = (id: number) => id - ledger.firstId;
	const price = (id: number) => planOf(ledger, index(id)).monthlyPriceCents;
	const widestId = Math.max(4, String(subscriptionCount(ledger)).length);
	return [
		{
			name: 'id',
			kind: 'number',
			title: 'id',
			width: widestId,
			align: 'left',
			value: (id) => id,
			written: (id) => String(id).padStart(widestId, '0'),
			cell: (id) => plainLine(String(id).padStart(widestId, '0')),
		},
		{
			name: 'name',
			kind: 'text',
			title: 'name',
			width: 0,
			align: 'left',
			value: customerName,
			cell: (id) => plainLine(customerName(id)),
		},
		{
			name: 'plan',
			kind: 'choice',
			title: 'plan',
			width: 10,
			align: 'left',
			expendable: 3,
			choices: plans.map(({name}) => name.toLowerCase()),
			value: (id) => planOf(ledger, index(id)).name.toLowerCase(),
			cell: (id) => plainLine(planOf(ledger, index(id)).name),
		},
		{
			name: 'price',
			kind: 'money',
			decimals: ledger.currency.decimals,
			title: 'price',
			width: 5,
			align: 'right',
			expendable: 1,
			value: price,
			cell: (id) => plainLine(`$${price(id) / 100}`),
		},
		statusColumn(ledger),
	];
}

/**
 * The columns of the customers list as of the ledger's day, as the detector of this policy sees it. With `cases`, the truth
 * is told beside.
 */
export function customerColumns(
	ledger: Ledger,
	policy: Policy,
	{leaked, places}: FoundByCustomer,
	told: readonly Leak[],
	cases?: ReadonlyMap<number, readonly Case[]>,
	books?: Books,
): readonly ListColumn<number>[] {
	const findingsOn = (id: number) => places.get(id) ?? none;
	const index = (id: number) => id - ledger.firstId;
	const window = stripMonths(ledger);
	const strip = (id: number) => {
		const letters = stripOf(ledger, index(id), findingsOn(id), policy, window);
		return cases ? withTruth(letters, cases.get(id) ?? [], window.firstMonth) : letters;
	};
	const letters = monthLetters(window.months, window.firstMonth);
	const gap = window.months > 12 ? '' : ' ';
	const widestSum = formatMoney(
		leaked.reduce((most, cents) => Math.max(most, cents), 0),
		ledger.currency,
	).length;
	const room = books ? Math.max(10, widestSum) : 10;
	return [
		...identityColumns(ledger, books),
		...(cases ? [truthColumn(cases)] : []),
		{
			name: 'leaked',
			kind: 'money',
			decimals: ledger.currency.decimals,
			title: 'leaked',
			width: room,
			align: 'right',
			value: (id) => leaked[index(id)] as number,
			cell: (id) => leakedCell(leaked[index(id)] as number, ledger.currency),
			tight: {
				width: room - 1,
				title: 'leaked',
				cell: (id) => leakedCell(leaked[index(id)] as number, ledger.currency),
			},
		},
		{
			name: 'leak',
			title: letters.join(gap),
			width: letters.join(gap).length,
			align: 'left',
			...leakChoices(told),
			...(!cases && {closed: closedBelowTruth}),
			value: (id) => findingsOn(id).length,
			values: (id) => findingsOn(id).map((finding) => shortNameOf.get(finding.scenario) ?? ''),
			places: (id) => findingsOn(id).map(({month}) => month),
			cell: (id) => stripCell(strip(id), gap),
			tight: {width: letters.length, title: letters.join(''), cell: (id) => stripCell(strip(id), '')},
			spoken: (id) => describeStrip(strip(id), window.firstMonth),
		},
	];
}

function leakedCell(cents: number, currency: Currency): Line {
	return cents === 0 ? [span('·', 'quiet')] : [span(formatMoney(cents, currency), 'plain')];
}

/** The strip's letters, each in its hue; what the truth adds stands out. */
function stripCell(strip: string, gap: string): Line {
	return [...strip].map((letter, at) => span(at === 0 ? letter : gap + letter, lookOf(letter)));
}

function lookOf(letter: string): Tone {
	return truthLegend.some((mark) => mark.letter === letter) ? 'warning' : toneOfLetter(letter);
}
