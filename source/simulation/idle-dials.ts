import {scenarios} from '../scenarios/index.ts';
import type {Scenario} from '../scenarios/scenario.ts';
import {isOn, type Settings} from './settings.ts';
import {fields} from './settings-fields.ts';

/**
 * Why a scenario that is on strikes nothing under these settings, or hardly anybody, as one sentence; `undefined` where it may
 * strike, or is off.
 */
export function idleText(settings: Settings, scenario: Scenario): string | undefined {
	if (!isOn(settings, scenario)) {
		return undefined;
	}

	const {name, needs, rareWith} = scenario;
	const needed = fields.find(({option}) => option === needs);
	if (needed && !isSet(settings, needed)) {
		return `${name} strikes nothing without ${needed.label}: set --${needed.option}.`;
	}

	const crowding = fields.find(({option}) => option === rareWith?.option);
	return crowding && isSet(settings, crowding)
		? `With --${crowding.option}, ${name} strikes hardly anybody: ${rareWith?.because}.`
		: undefined;
}

function isSet(settings: Settings, {get}: (typeof fields)[number]): boolean {
	const value = get(settings);
	return Array.isArray(value) ? value.length > 0 : value !== null && value !== 0;
}

/** The like of all scenarios. */
export function idleTexts(settings: Settings): readonly string[] {
	return scenarios.flatMap((scenario) => idleText(settings, scenario) ?? []);
}
