import {complaint} from '../domain/complaint.ts';
import {scenarios} from '../scenarios/index.ts';
import {formatIncident, parseIncident} from '../simulation/setting-values.ts';
import type {Incident, Settings} from '../simulation/settings.ts';
import {fields} from '../simulation/settings-fields.ts';
import {aNumber, aSwitch, aText, listOf, objectOf, orNull, readable, type Shape} from './shape.ts';

const types = objectOf({
	seed: aText,
	customers: aNumber,
	months: aNumber,
	mix: listOf(aNumber, 3),
	rates: objectOf(
		Object.fromEntries(scenarios.map(({dial}) => [dial, aNumber])),
		scenarios.filter(({defaultPercent}) => defaultPercent === 0).map(({dial}) => dial),
	),
	terms: aNumber,
	grace: aNumber,
	detectorGrace: orNull(aNumber),
	detectorIgnoreStatus: aSwitch,
	incidents: listOf(objectOf({month: aText, scenario: aText, percent: aNumber})),
});

/** Settings within the bounds of the command line: each is one that its option could have given. */
export const settingsShape: Shape = (value, at) => types(value, at) ?? outOfBounds(value as Settings, at);

function outOfBounds(settings: Settings, at: string): string | undefined {
	for (const {option, expects, get, parse, format, problem} of fields) {
		const value = get(settings);
		if (option !== 'incident' && value !== null) {
			const text = readable(format(value as never));
			// Older runs may hold a seed that was not composed: it is theirs, and decides their year.
			if (JSON.stringify(parse(text)) !== readable(JSON.stringify(value).normalize('NFC'))) {
				return complaint(`${at}: ${option}`, expects, text, problem?.(text));
			}
		}
	}

	const incident = settings.incidents.find((candidate) => !isSame(parseIncident(formatIncident(candidate)), candidate));
	const {expects} = fields.find(({option}) => option === 'incident') ?? {expects: ''};
	return incident && complaint(`${at}: incident`, expects, formatIncident(incident));
}

function isSame(a: Incident | undefined, b: Incident): boolean {
	return a?.month === b.month && a.scenario === b.scenario && a.percent === b.percent;
}
