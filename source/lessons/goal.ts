import type {Condition, Value} from './lesson.ts';

/** What is on screen, by path; `undefined` where there is no such thing at the moment, such as an open customer. */
export type Facts = (path: string) => Value | undefined;

/** Whether all conditions hold. Of texts, `at-least` and `at-most` go by their order, which is that of days and months. */
export function holds(goal: readonly Condition[], facts: Facts): boolean {
	return goal.every(({path, op, value}) => isMet(facts(path), op, value));
}

function isMet(fact: Value | undefined, op: Condition['op'], value: Value): boolean {
	if (fact === undefined) {
		return false;
	}

	switch (op) {
		case 'is':
			return same(fact) === same(value);
		case 'is-not':
			return same(fact) !== same(value);
		case 'at-least':
			return typeof fact === 'number' ? fact >= Number(value) : String(fact) >= String(value);
		case 'at-most':
			return typeof fact === 'number' ? fact <= Number(value) : String(fact) <= String(value);
		case 'has':
			return contains(fact, value);
		case 'lacks':
			return !contains(fact, value);
		case 'one-of':
			return Array.isArray(value) && value.some((each) => same(each) === same(fact));
	}
}

function contains(fact: Value, value: Value): boolean {
	return Array.isArray(fact) ? fact.includes(String(value)) : String(fact).includes(String(value));
}

function same(value: Value): string {
	return Array.isArray(value) ? value.join(' ') : String(value);
}
