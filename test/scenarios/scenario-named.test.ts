import {describe, expect, test} from 'vitest';
import {monthlyScenarios, scenarios} from '../../source/scenarios/index.ts';
import {namesOf, scenarioNamed} from '../../source/scenarios/scenario-named.ts';
import {formatIncident, parseIncident} from '../../source/simulation/setting-values.ts';
import {leaksIn} from '../../source/ui/leaks/list.ts';
import {aReader} from '../helpers/a-reader.tsx';

test('no two scenarios share a name, however it is written', () => {
	const names = scenarios.flatMap((scenario) => namesOf(scenario).map((name) => ({name, scenario})));
	for (const {name, scenario} of names) {
		expect(scenarioNamed(` ${name.toUpperCase().replaceAll('-', ' ')} `, scenarios), name).toBe(scenario);
	}

	expect(scenarioNamed('werewolf', scenarios)).toBeUndefined();
});

describe.each(monthlyScenarios)('$name', (scenario) => {
	test.each(namesOf(scenario))('is the scenario of an incident as «%s», and written with its short name', (name) => {
		const incident = parseIncident(`2024-06:${name}=7`);
		expect(incident).toEqual({month: '2024-06', scenario: scenario.id, percent: 7});
		expect(incident && formatIncident(incident)).toBe(`2024-06:${scenario.shortName}=7`);
	});
});

test('a leak is filtered by each of its names, and shown under one', () => {
	const findings = aReader().presses('$', '3', 'f').types('leak:short-paid').presses('enter').sees('P short-paid');
	const {count} = leaksIn(findings.state());
	expect(count).toBeGreaterThan(100);
	for (const name of ['leaky', 'leaky-bucket', '"Leaky Bucket"', 'short', '"short payment"']) {
		const reader = aReader().presses('$', '3', 'f').types(`leak:${name}`).presses('enter').seesNo('takes');
		expect(leaksIn(reader.state()).count, name).toBe(count);
	}

	aReader().presses('2', 'f').types('leak:werewolf').sees('leak takes ghost, zombie or short-paid, not "werewolf"');
});
