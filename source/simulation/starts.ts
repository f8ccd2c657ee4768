import {billingDay, type Day} from '../domain/days.ts';
import {joiningScenarios} from '../scenarios/index.ts';
import type {DrawSource} from './draw-source.ts';
import {blankMonthDraws, type CustomerDraws, readMonthDraws, startDraw} from './random.ts';
import {rateOf, type Settings} from './settings.ts';

/** Subscriptions start within this many days before the first month, but for those that join later. */
export const startSpanDays = 730;

/** Whether some subscriptions begin within the simulated months. */
export function hasJoiners(settings: Settings): boolean {
	return joiningScenarios.some((scenario) => rateOf(settings, scenario) > 0);
}

/** Answers on which day the subscription with these draws begins. */
export function startDays(settings: Settings, {own}: Pick<DrawSource, 'own'>): (draws: CustomerDraws) => Day {
	const joining = joiningScenarios.map((scenario) => ({scenario, rate: rateOf(settings, scenario) / 100}));
	const striking = joining.filter(({rate}) => rate > 0);
	const lasting = blankMonthDraws(own);
	return (draws) => {
		if (striking.length > 0) {
			readMonthDraws(draws, 0, lasting);
			const joins = striking.find(({scenario, rate}) => scenario.strikes(lasting, rate));
			if (joins) {
				return joins.scenario.startDay(lasting);
			}
		}

		return billingDay(0) - 1 - Math.floor(startDraw(draws) * startSpanDays);
	};
}
