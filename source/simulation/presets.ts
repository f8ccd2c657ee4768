import {monthlyScenarios} from '../scenarios/index.ts';
import {defaultSettings, ratesFrom, type Settings} from './settings.ts';
import {fields} from './settings-fields.ts';

/** Named settings to start from. A preset decides everything but the seed and the number of customers. */
export type Preset = {
	readonly name: string;
	/** One sentence: what is to be seen in such a year. */
	readonly explanation: string;
	readonly settings: Settings;
};

const outageMonth = '2024-06';

export const presets: readonly Preset[] = [
	{
		name: 'Design defaults',
		explanation: 'The year that everyone starts on: a few leaks of each kind, and the usual noise.',
		settings: defaultSettings,
	},
	{
		name: 'Clean year',
		explanation: 'No leak and no noise: every invoice is issued and paid in full, on time, by customers who stay.',
		settings: {...defaultSettings, rates: ratesFrom(() => 0)},
	},
	{
		name: 'Gateway outage in June',
		explanation:
			'The payment gateway fails in June: most payments of that month come late, after a retry, and some invoices are never paid.',
		settings: {
			...defaultSettings,
			incidents: monthlyScenarios.flatMap(({id, outagePercent}) =>
				outagePercent === undefined ? [] : [{month: outageMonth, scenario: id, percent: outagePercent}],
			),
		},
	},
	{
		name: 'Heavy leakage',
		explanation: 'Every rate far above the design: what a year looks like in which nobody checks.',
		settings: {...defaultSettings, rates: ratesFrom(({heavyPercent}) => heavyPercent)},
	},
];

/** These settings turned into the preset's; seed and number of customers stay. */
export function withPreset({seed, customers}: Settings, preset: Preset): Settings {
	return {...preset.settings, seed, customers};
}

/** The preset that these settings are, whatever their seed and number of customers; `undefined` for any others. */
export function presetOf(settings: Settings): Preset | undefined {
	return presets.find((preset) => isSame(withPreset(settings, preset), settings));
}

function isSame(a: Settings, b: Settings): boolean {
	return fields.every((field) => JSON.stringify(field.get(a)) === JSON.stringify(field.get(b)));
}
