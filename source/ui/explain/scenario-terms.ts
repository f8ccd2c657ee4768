import {formatMoney} from '../../domain/money.ts';
import {leaks, scenarios} from '../../scenarios/index.ts';
import type {Leak, Scenario} from '../../scenarios/scenario.ts';
import {namesOf} from '../../scenarios/scenario-named.ts';
import {rateOf} from '../../simulation/settings.ts';
import type {Figures, Term} from './term.ts';

/** What goes wrong, and what merely looks like it. */
export const scenarioTerms: readonly Term[] = scenarios.map((scenario) => ({
	...scenario.term,
	id: scenario.id,
	name: `${scenario.name} (${scenario.letter} ${scenario.shortName})`,
	shortName: scenario.shortName,
	aliases: namesOf(scenario),
	sentence: scenario.explanation,
	tellsLeaks: leaks.some(({id}) => id === scenario.id),
	details: detailsOf(leaks.find(({id}) => id === scenario.id)),
	numbers: (figures) => `${rateText(figures, scenario)}${moneyText(figures, scenario)}`,
}));

function detailsOf(leak: Leak | undefined): NonNullable<Term['details']> {
	return leak
		? [
				{label: 'money', text: leak.term.money},
				{label: 'seen', text: leak.term.seeing},
				{label: 'looks alike', text: leak.term.lookAlikes},
			]
		: [];
}

function rateText({settings, isOpened}: Figures, scenario: Scenario): string {
	return isOpened ? 'nobody dials it in opened books' : `${rateOf(settings, scenario)} % of ${scenario.denominator}`;
}

/** Of a leak, the line of the bridge that it moves. */
function moneyText({currency, bridge, span}: Figures, {id}: Scenario): string {
	const leak = leaks.find((candidate) => candidate.id === id);
	return leak ? `; ${formatMoney(bridge[leak.line], currency)} in ${span}` : '';
}
