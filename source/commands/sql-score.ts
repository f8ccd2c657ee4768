import {asOf} from '../domain/ledger.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {type Simulation, simulate} from '../simulation/simulate.ts';
import type {ResultRow} from '../sql/answer.ts';
import {answered} from '../sql/answered.ts';
import {type ClaimColumns, claimColumns, notScored} from '../sql/score/claim-columns.ts';
import {addClaims, noClaims} from '../sql/score/claims.ts';
import {scoreAccused, scoreClaims} from '../sql/score/score-claims.ts';
import {accusedIn, addWrittenClaims, writtenClaims} from '../sql/score/written-claims.ts';
import type {Context} from './context.ts';
import type {Asking} from './sql-asking.ts';
import {csvCases, jsonScore, type Scored, textScore} from './sql-score-layouts.ts';
import {print} from './standard-output.ts';

/** Prints how a query's rows compare with what was injected of a scenario: as text, as JSON, or case by case as CSV. */
export async function scoreQuery(asking: Asking, leak: Leak, context: Context): Promise<void> {
	const claims = noClaims();
	const rows = await claimsOf(asking, (places, given) => addClaims(claims, places, given));
	const simulation = simulate(context.settings);
	const {day} = asking;
	return printScore({simulation, day, leak, rows, result: scoreClaims(simulation, day, leak, claims)}, context);
}

/** The same of books from outside whose answers were given, by identifiers as they were written. */
export async function scoreQueryOnBooks(
	asking: Asking,
	leak: Leak,
	books: Simulation,
	context: Context,
): Promise<void> {
	const {day} = asking;
	const ledger = asOf(books.ledger, day);
	const claims = writtenClaims(ledger);
	const rows = await claimsOf(asking, (places, given) => addWrittenClaims(claims, places, given));
	const result = scoreAccused(books, ledger, leak, accusedIn(claims), claims.strays.size);
	return printScore({simulation: books, day, leak, rows, result}, context);
}

function printScore(scored: Scored, {isJson, isCsv}: Context): Promise<void> {
	return print(isJson ? jsonScore(scored) : isCsv ? csvCases(scored) : textScore(scored));
}

/** Takes all that a query accuses; how many rows it has. Throws the sentence that says why there is no answer, or why it can't be scored. */
async function claimsOf(
	{engine, sql, day}: Asking,
	take: (places: ClaimColumns, rows: readonly ResultRow[]) => void,
): Promise<number> {
	let places: ClaimColumns | undefined;
	let isScorable = true;
	const outcome = await engine.run(
		{sql, day},
		{
			columns(columns) {
				places = claimColumns(columns);
				isScorable = places !== undefined;
				if (!isScorable) {
					engine.stop();
				}
			},
			rows: (rows) => places && take(places, rows),
		},
	);
	if (!isScorable) {
		throw new Error(notScored);
	}

	return answered(outcome);
}
