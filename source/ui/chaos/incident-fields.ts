import {formatMonth, type Month, parseMonth} from '../../domain/days.ts';
import {shortMonth, writtenMonth} from '../../domain/written-days.ts';
import {monthlyScenarios} from '../../scenarios/index.ts';
import type {MonthlyScenario} from '../../scenarios/scenario.ts';
import {type Incident, rateOf, type Settings} from '../../simulation/settings.ts';
import {type Field, fields} from '../../simulation/settings-fields.ts';
import {type FormField, percentShown} from './form-field.ts';

const incidents = fields.find(({option}) => option === 'incident') as Field;

/** The settings with this incident in place of any other of its month and scenario; without one where `percent` is `null`. */
function withIncident(
	settings: Settings,
	{month, scenario, percent}: Omit<Incident, 'percent'> & {readonly percent: number | null},
): Settings {
	const isSame = (other: Incident) => other.month === month && other.scenario === scenario;
	const at = settings.incidents.findIndex(isSame);
	const others = settings.incidents.filter((other) => !isSame(other));
	return {
		...settings,
		incidents: percent === null ? others : others.toSpliced(at < 0 ? others.length : at, 0, {month, scenario, percent}),
	};
}

/** One month's own rate of a scenario, whether there is one yet or not. */
export function incidentField(scenario: MonthlyScenario, month: Month): FormField {
	const written = formatMonth(month);
	const dial = fields.find(({option}) => option === scenario.dial) as Field;
	const percentIn = (settings: Settings) =>
		settings.incidents.findLast((other) => other.month === written && other.scenario === scenario.id)?.percent;
	const set = (settings: Settings, percent: number | null) =>
		withIncident(settings, {month: written, scenario: scenario.id, percent});
	return {
		option: incidents.option,
		label: `${scenario.shortName} ${month < 12 ? shortMonth(month) : writtenMonth(month)}`,
		section: 'incidents',
		explanation: `${scenario.name} in ${writtenMonth(month)} alone; the other months stay as they are.`,
		expects: `${dial.expects}, or nothing to remove it`,
		bounds: '0 … 100 %, or none',
		...(dial.range && {range: dial.range}),
		isSwitch: false,
		value: (settings) => percentIn(settings) ?? rateOf(settings, scenario),
		set,
		reset: (settings) => set(settings, null),
		shown(settings) {
			const percent = percentIn(settings);
			return percent === undefined ? 'none' : percentShown(percent);
		},
		standard: 'none',
		text: (settings) => String(percentIn(settings) ?? rateOf(settings, scenario)),
		parse: (text) => (text.trim() === '' ? null : dial.parse(text)),
	};
}

/** A line for every incident that counts: of several for one month and scenario the last one does. */
export function incidentFields({incidents: all}: Settings): readonly FormField[] {
	return all.flatMap(({month, scenario}, at) => {
		const isOverruled = all.some((other, later) => later > at && other.month === month && other.scenario === scenario);
		const found = monthlyScenarios.find(({id}) => id === scenario);
		const parsed = parseMonth(month);
		return isOverruled || !found || parsed === undefined ? [] : [incidentField(found, parsed)];
	});
}

/** The line on which another incident is typed. */
export const addedIncidentField: FormField = {
	option: incidents.option,
	label: 'new incident',
	section: 'incidents',
	explanation: incidents.explanation.replace('; can be repeated', ''),
	expects: incidents.expects,
	bounds: '',
	isSwitch: false,
	value: () => undefined,
	set: (settings, incident: Incident) => withIncident(settings, incident),
	reset: (settings) => settings,
	shown: () => '',
	remark: () => 'like 2024-06:ghost=20',
	standard: 'none',
	text: () => '',
	parse: incidents.parse,
};
