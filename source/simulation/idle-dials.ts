import {scenarios} from '../scenarios/index.ts';
import type {Scenario} from '../scenarios/scenario.ts';
import {isOn, type Settings} from './settings.ts';
import {fields} from './settings-fields.ts';

/** Why a scenario that is on strikes nothing under these settings, as one sentence; `undefined` where it may strike, or is off. */
export function idleText(settings: Settings, scenario: Scenario): string | undefined {
	const needed = fields.find(({option}) => option === scenario.needs);
	if (!needed || !isOn(settings, scenario)) {
		return undefined;
	}

	const value = needed.get(settings);
	const isThere = Array.isArray(value) ? value.length > 0 : value !== null && value !== 0;
	return isThere ? undefined : `${scenario.name} strikes nothing without ${needed.label}: set --${needed.option}.`;
}

/** The like of all scenarios. */
export function idleTexts(settings: Settings): readonly string[] {
	return scenarios.flatMap((scenario) => idleText(settings, scenario) ?? []);
}
