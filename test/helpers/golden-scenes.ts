import type {Start} from '../../source/ui/state.ts';

/** A picture worth keeping: the keys that lead to it from the start. */
export type Scene = {readonly name: string; readonly keys: readonly string[]; readonly start?: Partial<Start>};

export const goldenScenes: readonly Scene[] = [
	{name: 'month-first', keys: []},
	{name: 'month-may', keys: [']', ']', ']', ']']},
	{name: 'month-close-out', keys: ['$']},
	{name: 'customers', keys: ['$', '2']},
	{name: 'customers-filtered', keys: ['$', '2', 'f', ...'leak:zombie plan:pro', 'enter']},
	{name: 'customers-searching', keys: ['$', '2', '/', ...'otter']},
	{name: 'customers-nothing-matches', keys: ['2', 'f', ...'otter zebra', 'enter']},
	{name: 'leaks', keys: ['$', '3']},
	{name: 'leaks-none', keys: ['{', '3'], start: {day: 19723}},
	{name: 'customer', keys: ['$', '2', 'f', ...'leak:zombie', 'enter', 'enter']},
	{name: 'customer-innocent', keys: ['$', '2', 'enter', 'home']},
	{name: 'month-truth', keys: [']', ']', ']', ']', 't']},
	{name: 'month-explained', keys: [']', ']', ']', ']', 'x']},
	{name: 'leaks-truth', keys: [']', ']', ']', ']', 't', '3', 'f', ...'truth:not', 'enter']},
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
	{name: 'chaos-presets', keys: ['4', 'right', 'up', 'right', 'right']},
];
