import type {Scenario} from './scenario.ts';

/** All that a scenario is called, its short name first. */
export function namesOf({shortName, name, id, dial, aliases = []}: Scenario): readonly string[] {
	return [...new Set([shortName, name, id, dial, ...aliases])];
}

/** The scenario of the list that has this name, however its words are parted and whatever their case. */
export function scenarioNamed<Named extends Scenario>(text: string, list: readonly Named[]): Named | undefined {
	const wanted = nameKey(text);
	return list.find((scenario) => namesOf(scenario).some((name) => nameKey(name) === wanted));
}

function nameKey(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, '-');
}
