import {billingDay, type Day} from '../domain/days.ts';
import {joiningScenarios} from '../scenarios/index.ts';
import type {JoiningScenario} from '../scenarios/scenario.ts';
import type {DrawSource} from './draw-source.ts';
import {blankMonthDraws, type CustomerDraws, readMonthDraws, startDraw} from './random.ts';
import {rateOf, type Settings} from './settings.ts';

/** Subscriptions start within this many days before the first month, but for those that join later. */
export const startSpanDays = 730;

/** Whether some subscriptions begin within the simulated months. */
export function hasJoiners(settings: Settings): boolean {
	return joiningScenarios.some((scenario) => rateOf(settings, scenario) > 0);
}

/** Answers which of the joining scenarios a subscription with these draws begins with: 0 is none, k is the k-th. */
export function joinerOf(settings: Settings, {own}: Pick<DrawSource, 'own'>): (draws: CustomerDraws) => number {
	const rates = joiningScenarios.map((scenario) => rateOf(settings, scenario) / 100);
	const lasting = blankMonthDraws(own);
	if (rates.every((rate) => rate === 0)) {
		return () => 0;
	}

	return (draws) => {
		readMonthDraws(draws, 0, lasting);
		return joiningScenarios.findIndex(({strikes}, at) => strikes(lasting, rates[at] as number)) + 1;
	};
}

/** Answers on which day the subscription with these draws begins. */
export function startDays(settings: Settings, {own}: Pick<DrawSource, 'own'>): (draws: CustomerDraws) => Day {
	const joiner = joinerOf(settings, {own});
	const lasting = blankMonthDraws(own);
	return (draws) => {
		const joined = joiner(draws);
		if (joined > 0) {
			readMonthDraws(draws, 0, lasting);
			return (joiningScenarios[joined - 1] as JoiningScenario).startDay(lasting);
		}

		return billingDay(0) - 1 - Math.floor(startDraw(draws) * startSpanDays);
	};
}
