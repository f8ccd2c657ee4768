import {timelineOf} from '../../domain/timeline.ts';
import type {ExplainedTerm} from '../../report/page.ts';
import type {YearFacts} from '../../report/year-facts.ts';
import {leaks, scenarios} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {isOn, type Settings} from '../../simulation/settings.ts';
import type {Term} from '../explain/term.ts';
import {terms} from '../explain/terms.ts';

/** What learners need beside the scenarios to judge a month. */
const needed = ['as-of', 'terms', 'grace', 'overdue', 'settlement'];

/** Every term, with the numbers of these facts. */
export function explainedTerms({settings, day, year, total, unpaid, subscribers, books}: YearFacts): ExplainedTerm[] {
	const figures = {
		day,
		span: 'the year so far',
		bridge: total,
		unpaid,
		currency: year.currency,
		lastMonth: (books ? (year.months[0]?.month ?? 0) : 0) + settings.months - 1,
		closeOut: books ? day : timelineOf(settings.months, settings.terms, settings.grace).closeOut,
		isOpened: books !== undefined,
		ageing: year.ageing,
		subscribers,
		scores: year.scores,
		settings,
	};
	const unseen = scenarios.filter(({id}) => !(year.leaks.some((leak) => leak.id === id) || isOnIn(settings, id)));
	const told = terms.filter(({id}) => unseen.every((scenario) => scenario.id !== id));
	return told.map((term) => ({...definition(term), lines: [...definition(term).lines, term.numbers(figures)]}));
}

/** The terms that an exercise on these leaks defines, without any number of the year: leaks and noise, and what judging them takes. */
export function definitions(settings: Settings, inPlay: readonly Leak[]): ExplainedTerm[] {
	const isNoise = (id: string) => leaks.every((leak) => leak.id !== id);
	const ids = [
		...scenarios
			.map(({id}) => id)
			.filter((id) => (isNoise(id) && isOnIn(settings, id)) || inPlay.some((leak) => leak.id === id)),
		...needed,
	];
	return ids.flatMap((id) => terms.filter((term) => term.id === id)).map(definition);
}

function isOnIn(settings: Settings, id: string): boolean {
	return scenarios.some((scenario) => scenario.id === id && isOn(settings, scenario));
}

function definition({name, sentence, formula, boundary}: Term): ExplainedTerm {
	return {name, sentence, lines: [formula, ...(boundary === undefined ? [] : [boundary])]};
}
