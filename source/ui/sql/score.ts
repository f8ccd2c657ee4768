import type {Books} from '../../books/books.ts';
import type {Case, Verdict} from '../../detection/score.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {Simulation} from '../../simulation/simulate.ts';
import {type ClaimScore, scoreAccused, scoreClaims} from '../../sql/score/score-claims.ts';
import {accusedIn, type WrittenClaims} from '../../sql/score/written-claims.ts';
import {remember} from '../draw/memo.ts';
import {simulationFor} from '../state/derive.ts';
import {isOther, type State} from '../state/state.ts';
import {faultIn} from './fault-shown.ts';

/** Wrong cases come first: they are what there is to learn from. */
const order: readonly Verdict[] = ['missed', 'false-alarm', 'not-yet-detectable', 'found'];

const scoreOf = remember(scoreClaims);
const scoreOfBooks = remember((books: Simulation, leak: Leak, claims: WrittenClaims) =>
	scoreAccused(books, claims.ledger, leak, accusedIn(claims), claims.strays.size),
);
const injectedIn = remember(
	({ledger, truth}: Books, settings: Settings): Simulation | undefined => truth && {settings, ledger, truth},
);

/** What a query is scored against: the simulated year, or books whose answers were given. */
function scoredIn(state: State): Simulation | undefined {
	return state.books ? injectedIn(state.books, state.settings) : simulationFor(state);
}
const sorted = remember((cases: readonly Case[]): readonly Case[] =>
	order.flatMap((verdict) => cases.filter((one) => one.verdict === verdict)),
);

/** The leak that queries are held against. */
export function leakScored({sql: {scenario}}: State): Leak | undefined {
	return leaks.find(({id}) => id === scenario);
}

/** The score of the last answer; `undefined` where it is not scored, the last query failed, or it was asked in another year. */
export function scoreIn(state: State): ClaimScore | undefined {
	const {answer, scenario} = state.sql;
	const leak = leakScored(state);
	if (
		faultIn(state) ||
		!answer?.claims ||
		!leak ||
		answer.asked.scenario !== scenario ||
		isOther(answer.asked.settings, state.settings)
	) {
		return undefined;
	}

	const simulation = scoredIn(state);
	const {claims, asked} = answer;
	const isOfBooks = 'ledger' in claims;
	if (!simulation || isOfBooks !== (state.books !== undefined)) {
		return undefined;
	}

	return isOfBooks ? scoreOfBooks(simulation, leak, claims) : scoreOf(simulation, asked.day, leak, claims);
}

const none: readonly Case[] = [];

/** The cases of the score, the wrong ones first. */
export function casesIn(state: State): readonly Case[] {
	const score = scoreIn(state);
	return score ? sorted(score.cases) : none;
}
