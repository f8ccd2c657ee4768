import {isDeepStrictEqual} from 'node:util';
import {complaint} from '../domain/complaint.ts';
import {scenarios} from '../scenarios/index.ts';
import type {Settings} from '../simulation/settings.ts';
import {fields} from '../simulation/settings-fields.ts';
import {aNumber, aSwitch, aText, listOf, objectOf, orNull, readable, type Shape} from './shape.ts';

const types = objectOf(
	{
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
		priceRises: listOf(objectOf({month: aText, percent: aNumber})),
		discount: objectOf({percent: aNumber, months: aNumber}),
	},
	['priceRises', 'discount'],
);

/** Settings within the bounds of the command line: each is one that its option could have given. */
export const settingsShape: Shape = (value, at) => types(value, at) ?? outOfBounds(value as Settings, at);

function outOfBounds(settings: Settings, at: string): string | undefined {
	for (const {option, expects, get, parse, format, each, problem} of fields) {
		const value = get(settings);
		const values = each ? (value as readonly unknown[]) : value === null ? [] : [value];
		const write = each?.format ?? format;
		// Older runs may hold a seed that was not composed: it is theirs, and decides their year.
		const texts = values.map((one) => readable(write(one as never)));
		const wrong = texts.find((text, place) => !isDeepStrictEqual(parse(text), composed(values[place])));
		if (wrong !== undefined) {
			return complaint(`${at}: ${option}`, expects, wrong, problem?.(wrong));
		}
	}

	return undefined;
}

/** A text as it is read from outside; any other value as it is. */
function composed(value: unknown): unknown {
	return typeof value === 'string' ? readable(value.normalize('NFC')) : value;
}
