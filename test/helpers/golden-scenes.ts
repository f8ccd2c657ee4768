import {formatMonth} from '../../source/domain/days.ts';
import {defaultSettings, ratesFrom, type Settings} from '../../source/simulation/settings.ts';
import type {Start} from '../../source/ui/app/initial-state.ts';
import type {Action} from '../../source/ui/state/actions.ts';
import type {Told} from './a-reader.tsx';
import {lessonScenes} from './lesson-scenes.ts';
import {someRuns} from './some-runs.ts';
import {sqlScenes} from './sql-scenes.ts';

/** A picture worth keeping: the keys that lead to it from the start. */
export type Scene = {
	readonly name: string;
	readonly keys: readonly string[];
	readonly start?: Partial<Start>;
	/** What the shell has told before the keys. */
	readonly told?: readonly Told[];
	/** Whether its looks are kept too: `cat` shows them. */
	readonly isStyled?: boolean;
};

const noRuns: Action = {type: 'store', news: {type: 'listed', listing: {runs: [], unreadable: []}}};
const runsTold: Action = {type: 'store', news: {type: 'listed', listing: someRuns}};

/** Where looks matter: the same keys, with the looks in the file. */
function inHighContrast(name: string, keys: readonly string[], told: readonly Action[] = []): Scene {
	return {name: `${name}-high-contrast`, keys, told, start: {theme: 'high-contrast'}, isStyled: true};
}
const toMay = [']', ']', ']', ']'];
/** On the evidence alone, the page of the second customer with two months marked. */
const markedSecond = ['t', 't', '2', 'down', 'enter', 'm', 'up', 'm', 'm'];
const hasty = {settings: {...defaultSettings, detectorGrace: 0}};
/** What strikes one customer in each month of the year: every leak that can meet with the others. */
const monthByMonth = [
	'ghost-subscriber',
	'leaky-bucket',
	'stale-price',
	'stale-price',
	'double-billing',
	'expired-discount',
	'double-payment',
	'late-payment',
	'split-payment',
	'zombie-account',
	'stale-price',
	'expired-discount',
];

const everyLeak: Settings = {
	...defaultSettings,
	seed: 'every leak 0',
	customers: 1,
	rates: ratesFrom(() => 0),
	priceRises: [{month: '2024-02', percent: 10}],
	discount: {percent: 20, months: 6},
	incidents: monthByMonth.map((scenario, month) => ({month: formatMonth(month), scenario, percent: 100})),
};

/** Whoever holds an unpaid invoice never cancels: what is billed after a cancellation has a customer of its own. */
const afterTheEnd: Settings = {
	...everyLeak,
	rates: {...ratesFrom(() => 0), churn: 100, 'billed-after-cancellation': 60},
	incidents: [],
};

export const goldenScenes: readonly Scene[] = [
	{name: 'month-first', keys: []},
	{name: 'month-may', keys: [']', ']', ']', ']']},
	{name: 'month-close-out', keys: ['$']},
	{name: 'customers', keys: ['$', '2']},
	{name: 'customers-filtered', keys: ['$', '2', 'f', ...'leak:zombie plan:pro', 'enter']},
	{name: 'customers-searching', keys: ['$', '2', '/', ...'otter']},
	{name: 'customers-completing', keys: ['$', '2', 'f', ...'leak:z']},
	{name: 'customers-nothing-matches', keys: ['2', 'f', ...'otter zebra', 'enter']},
	{name: 'leaks', keys: ['$', '3']},
	{name: 'leaks-none', keys: ['{', '3'], start: {day: 19723}},
	{name: 'customer', keys: ['$', '2', 'f', ...'leak:zombie', 'enter', 'enter']},
	{name: 'customer-innocent', keys: ['$', '2', 'enter', 'home']},
	{name: 'month-truth', keys: [']', ']', ']', ']', 't']},
	{name: 'month-explained', keys: [']', ']', ']', ']', 'x']},
	{name: 'leaks-truth', keys: [']', ']', ']', ']', 't', '3', 'f', ...'truth:not', 'enter']},
	{name: 'month-evidence', keys: [...toMay, 't', 't', 'tab']},
	{name: 'customers-evidence', keys: [...toMay, ...markedSecond, 'escape']},
	{name: 'customer-evidence', keys: [...toMay, ...markedSecond, 'up']},
	{name: 'leaks-evidence', keys: [...toMay, 't', 't', '3', '[']},
	{name: 'month-marks', keys: [...toMay, ...markedSecond, '1', 't', 't', 'tab', 'tab', 'home']},
	{name: 'customer-marks', keys: [...toMay, ...markedSecond, 't', 't', 'home']},
	{name: 'customers-truth', keys: [...toMay, '2', 't', 'f', ...'truth:not', 'enter']},
	{name: 'customer-truth', keys: [...toMay, 't', '3', 'f', ...'truth:not id:856', 'enter', 'enter']},
	{
		name: 'customer-false-alarm',
		keys: [...toMay, 't', '3', 'f', ...'truth:false id:38', 'enter', 'enter'],
		start: hasty,
	},
	{name: 'month-claims', keys: toMay, start: hasty},
	{name: 'customers-resting', keys: ['4', 'right', 'tab', 'enter', 'z']},
	{name: 'customer-sql', keys: ['$', '2', 'f', ...'leak:ghost', 'enter', 'enter', 'v']},
	{name: 'help', keys: ['?']},
	{name: 'help-searched', keys: ['?', ...'month']},
	{name: 'palette', keys: ['$', '2', ':', ...'sor']},
	{name: 'chaos-defaults', keys: ['4']},
	{name: 'chaos-changed', keys: [']', ']', ']', ']', '4', 'right']},
	{name: 'chaos-moved', keys: ['4', 'L', 'tab', 'down']},
	{name: 'chaos-typing', keys: ['4', 'enter', '2', '.']},
	{name: 'chaos-wrong-value', keys: ['4', 'enter', ...'120', 'enter']},
	{name: 'chaos-incident', keys: ['$', '4', 'down', '[', 'i', ...'12', 'enter', 'i']},
	{name: 'chaos-detector', keys: [']', ']', '4', ...Array<string>(11).fill('down'), 'enter', '0', 'enter']},
	{name: 'runs-reading', keys: ['5']},
	{name: 'runs-empty', keys: ['5'], told: [noRuns]},
	{name: 'runs-list', keys: ['5', 'space', 'down'], told: [runsTold]},
	{name: 'runs-unreadable', keys: ['5', 'end'], told: [runsTold]},
	{name: 'runs-delete-asks', keys: ['5', 'down', 'D'], told: [runsTold]},
	{name: 'runs-save-prompt', keys: ['4', 'L', 'w'], told: [runsTold]},
	{name: 'runs-note-prompt', keys: ['5', 'E'], told: [runsTold]},
	{name: 'compare', keys: ['5', 'down', 'space', 'up', 'c'], told: [runsTold]},
	{name: 'compare-leaks', keys: ['5', 'down', 'space', 'up', 'c', 'tab', 'tab', 'down'], told: [runsTold]},
	{
		name: 'compare-customers',
		keys: ['5', 'down', 'space', 'up', 'c', 'shift+tab', 'down'],
		told: [runsTold],
	},
	{name: 'chaos-presets', keys: ['4', 'right', 'up', 'right', 'right']},
	{
		name: 'customer-every-leak',
		keys: ['$', '2', 'enter', ...Array<string>(7).fill('up')],
		start: {settings: everyLeak},
	},
	{name: 'customer-after-the-end', keys: ['$', '2', 'enter'], start: {settings: afterTheEnd}},
	{name: 'month-every-leak', keys: ['$', 't'], start: {settings: everyLeak}},
	{name: 'month-ascii', keys: [']', ']', ']', ']'], start: {isAscii: true}},
	{name: 'customers-ascii', keys: ['$', '2'], start: {isAscii: true}},
	{name: 'leaks-ascii', keys: ['$', '3', 't'], start: {isAscii: true}},
	{name: 'customer-ascii', keys: ['$', '2', 'f', ...'leak:zombie', 'enter', 'enter'], start: {isAscii: true}},
	{name: 'runs-ascii', keys: ['5', 'space', 'down'], told: [runsTold], start: {isAscii: true}},
	{name: 'compare-ascii', keys: ['5', 'down', 'space', 'up', 'c'], told: [runsTold], start: {isAscii: true}},
	inHighContrast('month', [']', ']', ']', ']']),
	inHighContrast('customers', ['$', '2']),
	inHighContrast('customer', ['$', '2', 'f', ...'leak:zombie', 'enter', 'enter']),
	inHighContrast('leaks', ['$', '3', 't']),
	inHighContrast('chaos', ['4', 'L']),
	inHighContrast('runs', ['5', 'space', 'down'], [runsTold]),
	inHighContrast('compare', ['5', 'down', 'space', 'up', 'c'], [runsTold]),
	{name: 'month-zoomed', keys: ['$', 'o', 'shift+tab', 'shift+tab']},
	{name: 'customer-zoomed', keys: ['$', '2', 'f', ...'leak:zombie', 'enter', 'enter', 'o', 'shift+tab']},
	{name: 'sql-empty', keys: ['6']},
	{name: 'sql-written', keys: ['$', '6', ...'SELECT COUNT', 'space', ...'-- all']},
	{name: 'sql-tables', keys: ['$', '6', 'escape', 'tab', 'down']},
	{name: 'chaos-ascii', keys: ['4', 'L', 'tab', 'down'], start: {isAscii: true}},
	...sqlScenes,
	...lessonScenes,
];
