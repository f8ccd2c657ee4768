import {cancelling} from '../scenarios/index.ts';
import {type ChurnLimits, type Survey, type SurveyOrder, surveyor, yearsOf} from './cancellations.ts';
import type {DrawSource} from './draw-source.ts';
import {select} from './select.ts';
import {rateOf, type Settings} from './settings.ts';

/**
 * Exactly `round(rate × customers)` cancel in a year: those with the smallest churn draws among those who can. That is the
 * one thing that no customer knows alone, and it comes down to one number, the rank key of the last who does (the limit).
 * Whoever simulates a part of the customers finds it without the others' parts: a rank is one draw, cheap to look at for
 * everybody; of those with a small one, a little more than the rate, it is asked whether they can cancel; the rest of a
 * customer is not drawn. What is held is the keys of those few, 8 bytes each, never the customers. Any split of the
 * customers finds the same keys, hence the same limit.
 *
 * Asks for surveys of all customers, one after the other, and returns the limits. Surveys of parts are joined by `joined`.
 */
export function* limitsFromSurveys(settings: Settings): Generator<SurveyOrder, ChurnLimits, Survey> {
	const rate = rateOf(settings, cancelling) / 100;
	const limits: number[] = [];
	while (limits.length < yearsOf(settings)) {
		// Some who could be among the first can't cancel, and draws are uneven: first 20 % more and four deviations.
		let bound = rate === 0 ? 0 : rate * 1.2 + 4 * Math.sqrt((rate * (1 - rate)) / settings.customers);
		let survey: Survey = {subscribed: 0, keys: new Float64Array()};
		let wanted = 0;
		while (bound > 0) {
			survey = yield {limits: [...limits], bound};
			wanted = Math.round((rateOf(settings, cancelling) * survey.subscribed) / 100);
			bound = survey.keys.length < wanted && bound < 1 ? Math.min(1, bound * 2) : 0;
		}

		limits.push(limitOf(survey.keys, wanted));
	}

	return limits;
}

/** The key up to which `wanted` of these cancel; above all of them where there are not so many. */
function limitOf(keys: Float64Array, wanted: number): number {
	if (wanted === 0) {
		return -1;
	}

	return keys.length < wanted ? Number.MAX_SAFE_INTEGER : select(keys, wanted - 1);
}

/** The survey of several parts of the customers. */
export function joined(parts: readonly Survey[]): Survey {
	const keys = new Float64Array(parts.reduce((sum, part) => sum + part.keys.length, 0));
	let [at, subscribed] = [0, 0];
	for (const part of parts) {
		keys.set(part.keys, at);
		at += part.keys.length;
		subscribed += part.subscribed;
	}

	return {subscribed, keys};
}

/** The limits of these settings, found here and now. */
export function churnLimits(settings: Settings, source: DrawSource): ChurnLimits {
	const survey = surveyor(settings, source);
	const asking = limitsFromSurveys(settings);
	let step = asking.next();
	while (!step.done) {
		step = asking.next(survey(step.value, 1, settings.customers));
	}

	return step.value;
}
