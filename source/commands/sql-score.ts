import type {Leak} from '../scenarios/scenario.ts';
import {simulate} from '../simulation/simulate.ts';
import {answered} from '../sql/answered.ts';
import {type ClaimColumns, claimColumns, notScored} from '../sql/score/claim-columns.ts';
import {addClaims, type Claims, noClaims} from '../sql/score/claims.ts';
import {scoreClaims} from '../sql/score/score-claims.ts';
import type {Context} from './context.ts';
import type {Asking} from './sql-asking.ts';
import {csvCases, jsonScore, type Scored, textScore} from './sql-score-layouts.ts';
import {print} from './standard-output.ts';

/** Prints how a query's rows compare with what was injected of a scenario: as text, as JSON, or case by case as CSV. */
export async function scoreQuery(asking: Asking, leak: Leak, {settings, isJson, isCsv}: Context): Promise<void> {
	const {count, claims} = await claimsOf(asking);
	const simulation = simulate(settings);
	const {day} = asking;
	const scored: Scored = {simulation, day, leak, rows: count, result: scoreClaims(simulation, day, leak, claims)};
	return print(isJson ? jsonScore(scored) : isCsv ? csvCases(scored) : textScore(scored));
}

/** All that a query accuses. Throws the sentence that says why there is no answer, or why it can't be scored. */
async function claimsOf({engine, sql, day}: Asking): Promise<{count: number; claims: Claims}> {
	const claims = noClaims();
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
			rows: (rows) => places && addClaims(claims, places, rows),
		},
	);
	if (!isScorable) {
		throw new Error(notScored);
	}

	return {count: answered(outcome), claims};
}
