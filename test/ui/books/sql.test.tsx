import {expect, test} from 'vitest';
import type {Books} from '../../../source/books/books.ts';
import {subscriptionText} from '../../../source/domain/identifiers.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import type {Cell, ResultColumn} from '../../../source/sql/answer.ts';
import {claimColumns} from '../../../source/sql/score/claim-columns.ts';
import {claimingIn} from '../../../source/ui/sql/claiming.ts';
import {scoreIn} from '../../../source/ui/sql/score.ts';
import type {Asked} from '../../../source/ui/state/sql-state.ts';
import type {State} from '../../../source/ui/state/state.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {someBooks} from '../../helpers/some-books.ts';

const ghost = leaks.findIndex(({id}) => id === 'ghost-subscriber');
const dollars = {code: 'USD', decimals: 2};

/** Books whose answers say that the first two months of the second subscription were never billed. */
function answeredBooks(): Books {
	const books = someBooks({currency: dollars, hasNames: true});
	const {months} = books.ledger;
	const struck = new Uint8Array(months * 40);
	struck.fill(ghost + 1, months, months + 2);
	return {...books, truth: {months, struck}};
}

const columns: readonly ResultColumn[] = [
	{name: 'subscription_id', type: 'VARCHAR'},
	{name: 'month', type: 'DATE'},
];

/** What the engine says to the last question: these months of these subscriptions. */
function answered(state: State, rows: readonly (readonly Cell[])[]) {
	const asked = state.sql.asked as Asked;
	const claims = claimingIn(state, asked);
	claims.add(claimColumns(columns) as NonNullable<ReturnType<typeof claimColumns>>, rows);
	const answer = {asked, columns, rows, count: rows.length, milliseconds: 7, claims: claims.all};
	return {type: 'engine', news: {type: 'answered', answer}} as const;
}

test('a query on opened books is scored on screen where their answers are given, as they write their identifiers', () => {
	const books = answeredBooks();
	const id = subscriptionText(books.ledger, 1);
	const reader = aReader({books, columns: 120, rows: 40}).presses('6');
	reader.does({type: 'sql', request: {type: 'take', text: 'SELECT 1'}});
	reader.does({type: 'sql', request: {type: 'score', scenario: 'ghost-subscriber'}});
	reader.does((state) =>
		answered(state, [
			[id, '2022-03-01'],
			[id, '2022-09-01'],
			['nobody', '2022-03-01'],
		]),
	);
	const score = scoreIn(reader.state());
	expect(score?.score).toMatchObject({injected: 2, found: 1, missed: 1});
	expect(score?.strays).toBe(1);
	reader.sees('Score: Ghost Subscriber', 'found 1', 'missed 1', /missed +Apr 2022 .*ACME-\d+ Firm 1/);
	const one = score?.cases[0];
	reader.presses('escape', 'tab', 'enter').sees('SQL › ACME');
	expect(reader.state().customer?.id).toBe(one?.subscriptionId);
});

test('without answers it is said what gives them', () => {
	aReader({books: someBooks({currency: dollars}), columns: 120})
		.does({type: 'sql', request: {type: 'score', scenario: 'ghost-subscriber'}})
		.sees('leaktui open --answers FILE');
});

test('figures and rules are ready to be asked of opened books, and mistakes where answers show that they are some', () => {
	const ready = (books: Books) => aReader({books, columns: 140, rows: 70}).presses('6', 'escape', 'tab', 'end');
	ready(someBooks({currency: dollars}))
		.sees('Ghost Subscriber', 'Monthly recurring revenue', 'Ageing', 'Collection rate', 'Cohorts')
		.seesNo('Zombies without');
	ready(answeredBooks()).sees('Ageing', 'Zombies without status');
});

test('no rule is ready on the evidence alone', () => {
	const reader = aReader({books: someBooks({currency: dollars}), columns: 140, rows: 70});
	reader.presses('t', 't').presses('6', 'escape', 'tab', 'end').sees('Ageing').seesNo('Ghost Subscriber');
});
