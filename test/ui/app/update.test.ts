import {describe, expect, test} from 'vitest';
import {formatDay} from '../../../source/domain/days.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import type {Mode} from '../../../source/ui/app/binding.ts';
import {bindingFor, keymap} from '../../../source/ui/app/keymap.ts';
import {modeOf} from '../../../source/ui/app/mode-of.ts';
import {press} from '../../../source/ui/app/press.ts';
import {update} from '../../../source/ui/app/update.ts';
import {customersIn} from '../../../source/ui/customer/list.ts';
import type {State} from '../../../source/ui/state/state.ts';
import {aReader} from '../../helpers/a-reader.tsx';

/** What a reader would say of a state: the day as a date, what is open, and where the cursor stands. */
function told(state: State) {
	const list = state.screen === 'leaks' ? state.leaks : state.customers;
	return {
		mode: modeOf(state),
		screen: state.screen,
		day: formatDay(state.day),
		customer: state.customer?.id,
		shown: state.customer?.month,
		pane: state.month.pane,
		line: state.month.line,
		at: list.at,
		query: list.query,
		sort: list.sort,
		isDescending: list.isDescending,
		prompt: state.prompt?.kind,
		isNarrow: list.isNarrow,
		overlay: state.overlay,
		scroll: state.scroll,
		isPlaying: state.isPlaying,
		speed: state.speed,
		isZoomed: state.isZoomed,
		level: state.level,
		marked: state.marks.map(({as}) => as).join(),
	};
}

type Told = Partial<ReturnType<typeof told>>;
type Row = readonly [before: readonly string[], key: string, after: Told];

const customers = ['$', '2'];
const leaksList = ['$', '3'];
const filtered = ['$', '2', 'f', ...'leak:zombie', 'enter'];
const matching = ['$', '2', '/', ...'otter', 'enter'];
const customer = [...customers, 'j', 'enter'];

/** The explanations, read from the top. */
const onTop = ['x', 'g'];

const table: Readonly<Partial<Record<Mode, readonly Row[]>>> = {
	month: [
		[['2'], '1', {mode: 'month'}],
		[[], '2', {mode: 'customers'}],
		[[], 'm', {mode: 'month'}],
		[[], '3', {mode: 'leaks'}],
		[[], '4', {mode: 'chaos'}],
		[[], '5', {mode: 'runs'}],
		[[], '6', {mode: 'writing'}],
		[[], '7', {mode: 'lessons'}],
		[[], ']', {day: '2024-02-29'}],
		[[], 'right', {day: '2024-02-29'}],
		[[']', ']'], '[', {day: '2024-02-29'}],
		[[']', ']'], 'left', {day: '2024-02-29'}],
		[[], '[', {day: '2024-01-31'}],
		[[], '}', {day: '2024-02-01'}],
		[[], '{', {day: '2024-01-30'}],
		[['{'], ']', {day: '2024-01-31'}],
		[['}'], '[', {day: '2024-01-31'}],
		[['$'], '0', {day: '2024-01-31'}],
		[[], '$', {day: '2025-01-15'}],
		[['$'], ']', {day: '2025-01-15'}],
		[['$'], '}', {day: '2025-01-15'}],
		[['$'], '[', {day: '2024-12-31'}],
		[[], 'space', {isPlaying: true, day: '2024-01-31'}],
		[['space'], 'space', {isPlaying: false}],
		[['$'], 'space', {isPlaying: true, day: '2024-01-31'}],
		[['space'], ']', {isPlaying: false, day: '2024-02-29'}],
		[['space'], '}', {isPlaying: false, day: '2024-02-01'}],
		[['space'], 'escape', {isPlaying: false, mode: 'month'}],
		[['space'], '2', {isPlaying: false, mode: 'customers'}],
		[[], '+', {speed: 2}],
		[[], '-', {speed: 0.5}],
		[['-'], '-', {speed: 0.5}],
		[['+', '+', '+'], '+', {speed: 8}],
		[[], 'tab', {pane: 3, line: 0}],
		[[], 'shift+tab', {pane: 1, line: 0}],
		[['tab', 'tab'], 'tab', {pane: 0}],
		[['shift+tab', 'shift+tab'], 'shift+tab', {pane: 4}],
		[[], 'j', {line: 1}],
		[[], 'down', {line: 1}],
		[['j', 'j'], 'k', {line: 1}],
		[['j', 'j'], 'up', {line: 1}],
		[[], 'up', {line: 0}],
		[[], 'G', {line: 4}],
		[[], 'end', {line: 4}],
		[['G'], 'g', {line: 0}],
		[['G'], 'home', {line: 0}],
		[[], 'pagedown', {line: 4}],
		[['G'], 'pageup', {line: 0}],
		[['shift+tab'], 'G', {line: 2}],
		[['tab'], 'enter', {mode: 'month'}],
		[[], 'enter', {mode: 'customers'}],
		[['shift+tab', 'j'], 'enter', {mode: 'leaks', query: 'leak:zombie month:2024-01', isNarrow: true}],
		[[], 'escape', {mode: 'month'}],
		[[], 'backspace', {mode: 'month'}],
		[[], 'o', {isZoomed: true}],
		[['o'], 'o', {isZoomed: false}],
		[['o'], 'escape', {mode: 'month', isZoomed: false}],
		[['o'], '2', {mode: 'customers', isZoomed: false}],
		[[], 't', {level: 'truth'}],
		[['t'], 't', {level: 'evidence'}],
		[['t', 't'], 't', {level: 'detector'}],
		[['tab', 'tab', 'tab'], 'x', {mode: 'reading', overlay: 'explain', scroll: 0}],
		[[], 'd', {mode: 'reading', overlay: 'data', scroll: 0}],
		[[], 'e', {mode: 'text', prompt: 'export'}],
		[[], '?', {mode: 'text', prompt: 'help'}],
		[[], ':', {mode: 'text', prompt: 'palette'}],
		[[], 'ctrl+p', {mode: 'text', prompt: 'palette'}],
		[['space'], ':', {mode: 'text', isPlaying: false}],
	],
	customers: [
		[customers, 'j', {at: 1}],
		[customers, 'down', {at: 1}],
		[[...customers, 'j', 'j'], 'k', {at: 1}],
		[customers, 'up', {at: 0}],
		[customers, 'pagedown', {at: 20}],
		[[...customers, 'pagedown', 'j'], 'pageup', {at: 1}],
		[customers, 'G', {at: 999}],
		[customers, 'end', {at: 999}],
		[[...customers, 'G'], 'j', {at: 999}],
		[[...customers, 'G'], 'g', {at: 0}],
		[[...customers, 'G'], 'home', {at: 0}],
		[[...customers, 'j'], 'enter', {mode: 'customer', customer: 2}],
		[customers, '/', {mode: 'text', prompt: 'search', isNarrow: false}],
		[customers, 'f', {mode: 'text', prompt: 'search', isNarrow: true}],
		[matching, 'n', {query: 'otter', at: 16}],
		[[...matching, 'n'], 'N', {query: 'otter', at: 2}],
		[customers, 'n', {at: 0}],
		[customers, 's', {sort: 'name', isDescending: false}],
		[[...customers, 's', 's'], 's', {sort: 'price', isDescending: true}],
		[customers, 'S', {sort: 'id', isDescending: true, at: 0}],
		[[...customers, 'S'], 'S', {sort: 'id', isDescending: false, at: 0}],
		[[...customers, 'j'], 'S', {sort: 'id', isDescending: true, at: 998}],
		[[...customers, 'j', 'S'], 'S', {sort: 'id', isDescending: false, at: 1}],
		[filtered, 'escape', {mode: 'customers', query: '', isNarrow: false}],
		[filtered, 'backspace', {query: ''}],
		[customers, 'escape', {mode: 'customers'}],
		[customers, '[', {day: '2024-12-31', mode: 'customers'}],
		[['2'], 'right', {day: '2024-02-29'}],
		[['2'], 'space', {isPlaying: false}],
		[customers, 'tab', {mode: 'customers', at: 0}],
	],
	leaks: [
		[leaksList, 'j', {at: 1}],
		[leaksList, 'enter', {mode: 'customer'}],
		[leaksList, 's', {sort: 'leaked', isDescending: true}],
		[[...leaksList, 't', 's', 's'], 't', {sort: 'since', level: 'evidence'}],
		[leaksList, 'f', {prompt: 'search', isNarrow: true}],
		[leaksList, 'escape', {mode: 'leaks'}],
	],
	customer: [
		[customer, 'J', {customer: 3}],
		[[...customer, 'J'], 'K', {customer: 2}],
		[[...customers, 'G', 'enter'], 'J', {customer: 1000}],
		[[...customers, 'enter'], 'K', {customer: 1}],
		[[...customer, 'G'], 'k', {shown: 10}],
		[[...customer, 'g'], 'j', {shown: 1}],
		[customer, 'end', {shown: 11}],
		[customer, 'home', {shown: 0}],
		[[...customer, 'g'], 'pagedown', {shown: 10}],
		[customer, 'v', {mode: 'reading', overlay: 'sql'}],
		[customer, 'x', {mode: 'reading', overlay: 'explain'}],
		[customer, 'escape', {mode: 'customers', at: 1}],
		[customer, 'backspace', {mode: 'customers'}],
		[customer, '2', {mode: 'customers'}],
		[customer, '1', {mode: 'month', customer: undefined}],
		[customer, '[', {mode: 'customer', day: '2024-12-31'}],
		[customer, 'left', {mode: 'customer', day: '2024-12-31'}],
		[customer, 'tab', {mode: 'customer', customer: 2}],
		[customer, 'm', {marked: ''}],
		[[...customer, 't', 't'], 'm', {marked: leaks[0]?.id as string}],
		[[...customer, 't', 't', 'm', 'k'], 'm', {marked: `${leaks[0]?.id},${leaks[0]?.id}`}],
		[[...customer, 't', 't'], 'v', {mode: 'customer', overlay: undefined}],
	],
	reading: [
		[onTop, 'j', {scroll: 1}],
		[[...onTop, 'j'], 'k', {scroll: 0}],
		[onTop, 'k', {scroll: 0}],
		[onTop, 'pagedown', {scroll: 21}],
		[[...onTop, 'pagedown', 'j'], 'pageup', {scroll: 1}],
		[[...onTop, 'tab'], 'shift+tab', {scroll: 0}],
		[['x', 'G'], 'g', {scroll: 0}],
		[['x'], 'escape', {mode: 'month'}],
		[['x'], 'backspace', {mode: 'month'}],
		[['x'], 'x', {mode: 'month'}],
		[[...customer, 'v'], 'v', {mode: 'customer', customer: 2}],
		[[...customer, 'v'], 'escape', {mode: 'customer', customer: 2}],
	],
};

for (const [mode, rows] of Object.entries(table)) {
	describe(`in ${mode}`, () => {
		test.each(rows)('after %j, %s gives %o', (before, key, after) => {
			const reader = aReader().presses(...before);
			expect(told(reader.presses(key).state())).toMatchObject(after);
		});
	});
}

test('the table has all that keys do on these screens, but for leaving, copying and what changes settings and runs', () => {
	const elsewhere = ['quit', 'copy', 'runs', 'undo', 'redo', 'turn', 'reset', 'incident', 'suspend', 'lesson'];
	const tried = new Set(
		Object.entries(table).flatMap(([mode, rows]) =>
			rows.map(([, key]) => JSON.stringify(bindingFor(mode as Mode, key)?.action)),
		),
	);
	for (const {keys, modes, action, label} of keymap) {
		if (keys.length > 0 && modes.some((mode) => mode in table) && !elsewhere.includes(action.type)) {
			expect(tried, label).toContain(JSON.stringify(action));
		}
	}
});

test('a key is the action that it is bound to, where nothing else is open', () => {
	for (const before of [[], customers, leaksList, customer, ['x']]) {
		const state = aReader()
			.presses(...before)
			.state();
		for (const {keys, modes, action} of keymap) {
			for (const key of modes.includes(modeOf(state)) ? keys : []) {
				expect(press(state, key)).toEqual(update(state, action));
			}
		}
	}
});

test('a key without a meaning changes nothing', () => {
	for (const before of [[], customers, leaksList, customer, ['x']]) {
		const state = aReader()
			.presses(...before)
			.state();
		const free = [...'!"#%&()*,;<=>@^_`|~', 'ctrl+a', 'insert', 'toString'].filter(
			(key) => !bindingFor(modeOf(state), key),
		);
		expect(free.length).toBeGreaterThan(10);
		for (const key of free) {
			expect(press(state, key)[0]).toBe(state);
		}
	}
});

test('what was last said goes away with the next key', () => {
	const reader = aReader().presses('t');
	expect(reader.state().message?.text).toMatch(/truth/);
	expect(reader.presses('j').state().message).toBeUndefined();
});

test('the start is the end of the first month, on Month, or the day asked for', () => {
	expect(told(aReader().state())).toMatchObject({mode: 'month', day: '2024-01-31', level: 'detector'});
	expect(told(aReader({day: 19_900}).state())).toMatchObject({day: '2024-06-26'});
	const empty = aReader({settings: {...defaultSettings, customers: 1}}).presses('2');
	expect(customersIn(empty.state()).count).toBe(1);
});
