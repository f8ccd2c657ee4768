import {billingDay, type Day, monthEnd, parseDay} from '../../source/domain/days.ts';
import {scenarios} from '../../source/scenarios/index.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';

export type ExportCase = {readonly name: string; readonly settings: Settings; readonly days: readonly Day[]};

function changed(changes: Partial<Settings>): Settings {
	return {...defaultSettings, customers: 200, ...changes, rates: {...defaultSettings.rates, ...changes.rates}};
}

const days = (...texts: string[]): Day[] => texts.map((text) => parseDay(text) as Day);
const heavy = {ghost: 20, zombie: 20, leaky: 30, late: 30, churn: 40};

/** Settings and as-of days on which everything that reads an export must agree with the detector. */
export const exportCases: readonly ExportCase[] = [
	{
		name: 'the defaults',
		settings: defaultSettings,
		days: days('2024-01-01', '2024-02-14', '2024-02-15', '2024-06-30', '2024-12-31', '2025-01-15'),
	},
	{
		name: 'heavy leakage and churn',
		settings: changed({rates: heavy}),
		days: days('2024-03-01', '2024-08-17', '2025-01-15'),
	},
	{
		name: 'a detector without grace',
		settings: changed({rates: heavy, detectorGrace: 0}),
		days: days('2024-02-20', '2024-07-31', '2025-01-15'),
	},
	{
		name: 'a detector that does not look at status',
		settings: changed({rates: heavy, detectorIgnoreStatus: true}),
		days: days('2024-05-02', '2025-01-15'),
	},
	{
		name: 'a month without invoices',
		settings: changed({incidents: [{month: '2024-06', scenario: 'ghost-subscriber', percent: 100}]}),
		days: days('2024-05-31', '2024-06-01', '2025-01-15'),
	},
	{
		name: 'no terms, no grace, one month',
		settings: changed({rates: heavy, terms: 0, grace: 0, months: 1}),
		days: [billingDay(0), monthEnd(0)],
	},
	{
		name: 'long terms and grace over three years',
		settings: changed({customers: 60, rates: heavy, terms: 90, grace: 90, months: 36}),
		days: [monthEnd(11), monthEnd(35), billingDay(35) + 181],
	},
	{
		name: 'nobody on Basic, everything leaks',
		settings: changed({mix: [0, 50, 50], rates: {...heavy, ghost: 50, zombie: 100}}),
		days: days('2024-04-15', '2025-01-15'),
	},
	{
		name: 'everything that is off by default, with two rises in one month, and a discount',
		settings: changed({
			customers: 300,
			rates: {
				...Object.fromEntries(scenarios.map(({dial}) => [dial, 12])),
				churn: 40,
			},
			priceRises: [
				{month: '2024-03', percent: 7.5},
				{month: '2024-03', percent: 33},
				{month: '2024-08', percent: 12},
			],
			discount: {percent: 12.5, months: 7},
		}),
		days: days('2024-01-20', '2024-03-01', '2024-08-17', '2025-01-15'),
	},
];
