import type {Binding, Mode} from './binding.ts';

const screens: readonly Mode[] = [
	'month',
	'customers',
	'customer',
	'leaks',
	'chaos',
	'runs',
	'compare',
	'sql',
	'lessons',
];
const undoing: readonly Mode[] = screens.filter((mode) => mode !== 'chaos' && mode !== 'runs');
const timeline: readonly Mode[] = ['month', 'customers', 'customer', 'leaks'];
const withPanes: readonly Mode[] = ['month', 'customer', 'chaos', 'compare', 'sql'];
const tables: readonly Mode[] = ['customers', 'leaks', 'runs', 'sql'];
/** On the SQL screen, whether keys write or not. */
const querying: readonly Mode[] = ['sql', 'writing'];
const exporting: readonly Mode[] = ['month', 'customers', 'customer', 'leaks', 'chaos', 'sql', 'lessons'];
const moving: readonly Mode[] = [...screens, 'mapping', 'reading', 'data'];
/** Where what is open can be told of as a whole: on every screen, and while it is asked how books are read. */
const everywhere: readonly Mode[] = [...screens, 'mapping'];

/** Every key, once. */
export const keymap: readonly Binding[] = [
	{keys: ['1'], label: 'Month', action: {type: 'screen', screen: 'month'}, modes: screens},
	{keys: ['2'], label: 'Customers', action: {type: 'screen', screen: 'customers'}, modes: screens},
	{keys: ['3'], label: 'Leaks', action: {type: 'screen', screen: 'leaks'}, modes: screens},
	{keys: ['4'], label: 'Chaos', action: {type: 'screen', screen: 'chaos'}, modes: screens},
	{keys: ['5'], label: 'Runs', action: {type: 'screen', screen: 'runs'}, modes: screens},
	{keys: ['6'], label: 'SQL', action: {type: 'screen', screen: 'sql'}, modes: screens},
	{keys: ['7'], label: 'Lessons', action: {type: 'screen', screen: 'lessons'}, modes: screens},
	{
		keys: ['tab'],
		label: 'next pane',
		action: {type: 'pane', by: 1},
		modes: withPanes.filter((mode) => mode !== 'sql'),
		hint: 2,
		hintAs: {keys: 'tab', label: 'pane'},
	},
	{
		keys: ['tab'],
		label: 'next pane',
		action: {type: 'pane', by: 1},
		modes: ['sql'],
		hint: 7,
		hintAs: {keys: 'tab', label: 'pane'},
		isTwin: true,
	},
	{keys: ['shift+tab'], label: 'previous pane', action: {type: 'pane', by: -1}, modes: withPanes},
	{
		keys: ['tab'],
		label: 'next term',
		action: {type: 'pane', by: 1},
		modes: ['reading'],
		hint: 2,
		hintAs: {keys: 'tab', label: 'term'},
	},
	{keys: ['shift+tab'], label: 'previous term', action: {type: 'pane', by: -1}, modes: ['reading']},

	{
		keys: ['o'],
		label: 'only this pane, or all',
		action: {type: 'zoom'},
		modes: screens,
		hint: 17,
		hintAs: {keys: 'o', label: 'zoom'},
	},

	{keys: ['['], label: 'a month back', action: {type: 'step', by: -1}, modes: screens},
	{
		keys: [']'],
		label: 'next month',
		action: {type: 'step', by: 1},
		modes: screens,
		hint: 10,
		hintAs: {keys: '[ ]', label: 'month'},
	},
	{keys: ['ctrl+pageup'], label: 'a month back', action: {type: 'step', by: -1}, modes: ['writing'], isTwin: true},
	{
		keys: ['ctrl+pagedown'],
		label: 'next month',
		action: {type: 'step', by: 1},
		modes: ['writing'],
		isTwin: true,
		hint: 11,
		hintAs: {keys: 'ctrl+PgUp PgDn', label: 'month'},
	},
	{keys: ['alt+pageup'], label: 'a day back', action: {type: 'days', by: -1}, modes: ['writing'], isTwin: true},
	{keys: ['alt+pagedown'], label: 'next day', action: {type: 'days', by: 1}, modes: ['writing'], isTwin: true},
	{keys: ['left'], label: 'a month back', action: {type: 'step', by: -1}, modes: timeline, isTwin: true},
	{keys: ['right'], label: 'next month', action: {type: 'step', by: 1}, modes: timeline, isTwin: true},
	{keys: ['{'], label: 'a day back', action: {type: 'days', by: -1}, modes: screens},
	{
		keys: ['}'],
		label: 'next day',
		action: {type: 'days', by: 1},
		modes: screens,
		hint: 11,
		hintAs: {keys: '{ }', label: 'day'},
	},
	{keys: ['0'], label: 'first month', action: {type: 'step', by: -99}, modes: screens},
	{keys: ['$'], label: 'close-out', action: {type: 'step', by: 9999}, modes: screens},
	{keys: ['space'], label: 'play', action: {type: 'play'}, modes: ['month'], hint: 12},
	{keys: ['+'], label: 'play faster', action: {type: 'speed', by: 2}, modes: ['month']},
	{keys: ['-'], label: 'play slower', action: {type: 'speed', by: 0.5}, modes: ['month']},

	{keys: ['up', 'k'], label: 'up', action: {type: 'move', by: -1}, modes: moving},
	{
		keys: ['down', 'j'],
		label: 'down',
		action: {type: 'move', by: 1},
		modes: moving,
		hint: 0,
		hintAs: {keys: '↑↓', label: 'move'},
	},
	{keys: ['pageup'], label: 'a page up', action: {type: 'page', by: -1}, modes: moving},
	{keys: ['pagedown'], label: 'a page down', action: {type: 'page', by: 1}, modes: moving},
	{keys: ['home', 'g'], label: 'first line', action: {type: 'edge', to: 'first'}, modes: moving},
	{keys: ['end', 'G'], label: 'last line', action: {type: 'edge', to: 'last'}, modes: moving},

	{
		keys: ['enter'],
		label: 'open',
		action: {type: 'open'},
		modes: ['month', 'customers', 'leaks', 'runs', 'compare', 'sql', 'lessons'],
		hint: 1,
	},
	{
		keys: ['enter'],
		label: 'list the rows',
		action: {type: 'open'},
		modes: ['data'],
		hint: 1,
		hintAs: {keys: 'enter', label: 'rows'},
	},
	{keys: ['enter'], label: 'change the line', action: {type: 'open'}, modes: ['mapping'], hint: 1},
	{
		keys: ['o'],
		label: 'open these books',
		action: {type: 'mapping', request: 'open'},
		modes: ['mapping'],
		hint: 2,
	},
	{
		keys: ['w'],
		label: 'save the mapping',
		action: {type: 'mapping', request: 'save'},
		modes: ['mapping'],
		hint: 3,
	},
	{keys: ['escape', 'backspace'], label: 'back', action: {type: 'back'}, modes: moving, hint: 9},

	{keys: ['/'], label: 'search', action: {type: 'search', isNarrow: false}, modes: tables, hint: 2},
	{keys: ['f'], label: 'filter', action: {type: 'search', isNarrow: true}, modes: tables, hint: 3},
	{keys: ['n'], label: 'next match', action: {type: 'match', by: 1}, modes: tables},
	{keys: ['N'], label: 'previous match', action: {type: 'match', by: -1}, modes: tables},
	{keys: ['s'], label: 'sort', action: {type: 'sort'}, modes: tables, hint: 4},
	{keys: ['S'], label: 'reverse the sort', action: {type: 'reverse'}, modes: tables},

	{
		keys: ['J'],
		label: 'next customer',
		action: {type: 'walk', by: 1},
		modes: ['customer'],
		hint: 1,
		hintAs: {keys: 'J K', label: 'next customer'},
	},
	{keys: ['K'], label: 'previous customer', action: {type: 'walk', by: -1}, modes: ['customer']},

	{
		keys: ['left', 'h'],
		label: 'turn down',
		action: {type: 'turn', by: -1},
		modes: ['chaos'],
		hint: 1,
		hintAs: {keys: '←→', label: 'change'},
	},
	{keys: ['right', 'l'], label: 'turn up', action: {type: 'turn', by: 1}, modes: ['chaos']},
	{
		keys: ['H'],
		label: 'turn down ten steps',
		action: {type: 'turn', by: -10},
		modes: ['chaos'],
		hint: 7,
		hintAs: {keys: 'H L', label: '×10'},
	},
	{keys: ['L'], label: 'turn up ten steps', action: {type: 'turn', by: 10}, modes: ['chaos']},
	{keys: ['enter'], label: 'type', action: {type: 'open'}, modes: ['chaos'], hint: 3},
	{keys: ['i'], label: 'this month only', action: {type: 'incident'}, modes: ['chaos'], hint: 4},
	{keys: ['r'], label: 'reset', action: {type: 'reset'}, modes: ['chaos'], hint: 5},
	{keys: ['z'], label: 'undo a change or a mark', action: {type: 'undo'}, modes: undoing},
	{keys: ['z'], label: 'undo', action: {type: 'undo'}, modes: ['chaos'], hint: 6, isTwin: true},
	{keys: ['Z'], label: 'redo a change or a mark', action: {type: 'redo'}, modes: screens},

	{
		keys: ['.'],
		label: 'lesson: go on',
		action: {type: 'lesson', request: 'on'},
		modes: [...screens, 'reading', 'data'],
	},
	{
		keys: [','],
		label: 'lesson: hint',
		action: {type: 'lesson', request: 'hint'},
		modes: [...screens, 'reading', 'data'],
	},
	{
		keys: ['!'],
		label: 'lesson: solution',
		action: {type: 'lesson', request: 'solution'},
		modes: [...screens, 'reading', 'data'],
	},
	{
		keys: [';'],
		label: 'lesson: hide',
		action: {type: 'lesson', request: 'sheet'},
		modes: [...screens, 'reading', 'data'],
	},
	{keys: [], label: 'lesson: skip this step', action: {type: 'lesson', request: 'skip'}, modes: screens},
	{keys: [], label: 'lesson: leave', action: {type: 'lesson', request: 'leave'}, modes: screens},

	{keys: ['w'], label: 'save', action: {type: 'runs', request: 'save'}, modes: screens, hint: 15},
	{keys: ['W'], label: 'save under a new name', action: {type: 'runs', request: 'save-as'}, modes: screens},
	{keys: ['space'], label: 'mark', action: {type: 'runs', request: 'mark'}, modes: ['runs'], hint: 5},
	{keys: ['c'], label: 'compare', action: {type: 'runs', request: 'compare'}, modes: ['runs'], hint: 6},
	{keys: ['R'], label: 'rename the run', action: {type: 'runs', request: 'rename'}, modes: ['runs']},
	{keys: ['e'], label: 'export the run', action: {type: 'runs', request: 'share'}, modes: ['runs']},
	{keys: ['E'], label: 'edit the note of the run', action: {type: 'runs', request: 'note'}, modes: ['runs']},
	{keys: ['D'], label: 'delete the run', action: {type: 'runs', request: 'delete'}, modes: ['runs']},
	{keys: ['z'], label: 'put a run back as it was', action: {type: 'runs', request: 'restore'}, modes: ['runs']},
	{keys: ['a'], label: 'open in A', action: {type: 'runs', request: 'open-in-a'}, modes: ['compare'], hint: 3},
	{keys: ['b'], label: 'open in B', action: {type: 'runs', request: 'open-in-b'}, modes: ['compare'], hint: 4},

	{keys: ['i'], label: 'write the query', action: {type: 'sql', request: {type: 'write'}}, modes: ['sql'], hint: 8},
	{
		keys: ['ctrl+r', 'f5', 'alt+enter'],
		label: 'run the query',
		action: {type: 'sql', request: {type: 'run'}},
		modes: querying,
		hint: 5,
		hintAs: {keys: 'ctrl+r', label: 'run'},
	},
	{
		keys: ['ctrl+t'],
		label: 'score the query',
		action: {type: 'prompt', kind: 'scenario'},
		modes: querying,
		hint: 6,
		hintAs: {keys: 'ctrl+t', label: 'score'},
	},
	{
		keys: ['v'],
		label: 'the rule against yours',
		action: {type: 'sql', request: {type: 'difference'}},
		modes: ['sql'],
		hint: 12,
		hintAs: {keys: 'v', label: 'rule'},
	},
	{keys: ['ctrl+o'], label: 'queries run before', action: {type: 'prompt', kind: 'queries'}, modes: querying},
	{keys: ['ctrl+e'], label: 'your own editor', action: {type: 'sql', request: {type: 'edit'}}, modes: querying},
	{keys: ['left'], label: 'a cell left', action: {type: 'sql', request: {type: 'column', by: -1}}, modes: ['sql']},
	{keys: ['right'], label: 'a cell right', action: {type: 'sql', request: {type: 'column', by: 1}}, modes: ['sql']},
	{keys: ['Y'], label: 'copy all rows as CSV', action: {type: 'sql', request: {type: 'copy-all'}}, modes: ['sql']},
	{
		keys: ['escape'],
		label: 'to the panes',
		action: {type: 'back'},
		modes: ['writing'],
		hint: 9,
		hintAs: {keys: 'esc', label: 'to the panes'},
	},
	{
		keys: ['ctrl+p'],
		label: 'commands',
		action: {type: 'prompt', kind: 'palette'},
		modes: ['writing'],
		isTwin: true,
		hint: 7,
	},
	{
		keys: ['v'],
		label: 'the rule as SQL',
		action: {type: 'overlay', overlay: 'sql'},
		modes: ['customer'],
		hint: 3,
		hintAs: {keys: 'v', label: 'SQL'},
	},
	{keys: ['m'], label: 'mark the month', action: {type: 'mark'}, modes: ['customer'], hint: 4},
	{
		keys: ['m'],
		label: 'how the books are read',
		action: {type: 'mapping', request: 'show'},
		modes: screens.filter((mode) => mode !== 'customer'),
	},
	{
		keys: ['t'],
		label: 'evidence, detector, truth',
		action: {type: 'level'},
		modes: screens,
		hint: 13,
		hintAs: {keys: 't', label: 'truth'},
	},
	{keys: ['x'], label: 'explain', action: {type: 'overlay', overlay: 'explain'}, modes: screens, hint: 14},
	{keys: ['d'], label: 'the data that was read', action: {type: 'overlay', overlay: 'data'}, modes: everywhere},
	{keys: ['x', 'v', 'd'], label: 'close', action: {type: 'back'}, modes: ['reading'], isTwin: true},
	{keys: ['d'], label: 'close', action: {type: 'overlay', overlay: 'data'}, modes: ['data'], isTwin: true},
	{
		keys: ['y'],
		label: 'copy what is read',
		action: {type: 'copy'},
		modes: ['reading', 'data'],
		hint: 3,
		hintAs: {keys: 'y', label: 'copy'},
	},
	{keys: ['e'], label: 'export', action: {type: 'prompt', kind: 'export'}, modes: exporting, hint: 16},
	{keys: ['y'], label: 'copy the command', action: {type: 'copy'}, modes: everywhere},
	{keys: [':', 'ctrl+p'], label: 'commands', action: {type: 'prompt', kind: 'palette'}, modes: everywhere},
	{keys: ['?'], label: 'help', action: {type: 'prompt', kind: 'help'}, modes: everywhere},
	{keys: [], label: 'high contrast on or off', action: {type: 'theme'}, modes: everywhere},
	{keys: [], label: 'colours for another ground', action: {type: 'ground'}, modes: everywhere},
	{keys: [], label: 'plain ASCII on or off', action: {type: 'ascii'}, modes: everywhere},
	{keys: ['q', 'ctrl+c'], label: 'quit', action: {type: 'quit'}, modes: moving},
	{keys: ['ctrl+c'], label: 'quit', action: {type: 'quit'}, modes: ['text', 'question', 'writing'], isTwin: true},
	{
		keys: ['ctrl+z'],
		label: 'pause the program',
		action: {type: 'suspend'},
		modes: [...moving, 'text', 'question', 'writing'],
	},
];

const byMode = new Map<Mode, Map<string, Binding>>();
for (const binding of keymap) {
	for (const mode of binding.modes) {
		const keys = byMode.get(mode) ?? new Map<string, Binding>();
		byMode.set(mode, keys);
		for (const key of binding.keys) {
			keys.set(key, binding);
		}
	}
}

/** What a key does in a mode, if anything. */
export function bindingFor(mode: Mode, key: string): Binding | undefined {
	return byMode.get(mode)?.get(key);
}
