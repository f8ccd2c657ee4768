import {parseDay} from '../../source/domain/days.ts';
import {presets} from '../../source/simulation/presets.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {figuresOf} from '../../source/store/figures.ts';
import type {Listing} from '../../source/store/open-store.ts';
import type {Run} from '../../source/store/run.ts';

/** A run that the store could tell of, its figures those of its settings. */
function savedRun(at: number, settings: Settings, asOf: string, changes: Partial<Run>): Run {
	return {
		...figuresOf(settings, parseDay(asOf) as number),
		schemaVersion: 4,
		id: `${String(at).repeat(8)}-d9cb-469f-a165-70867728950e`,
		revision: 1,
		name: 'June',
		note: '',
		savedAt: `2024-07-0${at}T08:30:00.000Z`,
		screen: 'month',
		customerId: null,
		marks: [],
		...changes,
	};
}

const preset = (name: string) => presets.find((candidate) => candidate.name === name)?.settings ?? defaultSettings;
const churning = {...defaultSettings, rates: {...defaultSettings.rates, ghost: 6, churn: 20}};

/** A list of saved runs as a teacher may have it, the latest saved first, with a file that can't be read. */
export const someRuns: Listing = {
	runs: [
		savedRun(5, preset('Gateway outage in June'), '2024-08-31', {
			name: 'The outage, two months on',
			note: 'Ask the class what the gateway cost before going to July.',
			screen: 'customers',
			customerId: 412,
		}),
		savedRun(4, defaultSettings, '2024-08-31', {name: 'Before the outage'}),
		savedRun(3, {...churning, seed: 'klasse 7b', customers: 500}, '2025-01-15', {name: 'Übung für Montag'}),
		savedRun(2, preset('Heavy leakage'), '2024-12-31', {name: 'Nobody checks', screen: 'leaks'}),
	],
	unreadable: [
		{
			file: 'from-a-newer-one-2f0c9d7a5b1e4c3f8a6d.json',
			reason: 'a newer leaktui wrote it: its schema is version 9, this one reads up to 4',
		},
	],
};
