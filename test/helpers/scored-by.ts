import type {Day} from '../../source/domain/days.ts';
import {leaks} from '../../source/scenarios/index.ts';
import type {Leak} from '../../source/scenarios/scenario.ts';
import type {Simulation} from '../../source/simulation/simulate.ts';
import type {Box} from '../../source/sql/engine/open-box.ts';
import {type ClaimColumns, claimColumns} from '../../source/sql/score/claim-columns.ts';
import {addClaims, noClaims} from '../../source/sql/score/claims.ts';
import {type ClaimScore, scoreClaims} from '../../source/sql/score/score-claims.ts';
import {ask} from './a-box.ts';

/** What a query's answer is worth against the truth of a scenario. Throws the sentence that says why there is none. */
export async function scoredBy(
	box: Box,
	simulation: Simulation,
	day: Day,
	scenario: string,
	sql: string,
): Promise<ClaimScore> {
	const {sentence, columns, rows} = await ask(box, sql, day);
	if (sentence !== '') {
		throw new Error(sentence);
	}

	const claims = noClaims();
	addClaims(claims, claimColumns(columns) as ClaimColumns, rows);
	return scoreClaims(simulation, day, leaks.find(({id}) => id === scenario) as Leak, claims);
}
