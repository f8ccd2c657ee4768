import {describe, expect, test} from 'vitest';
import {customersIn} from '../../../source/ui/customer/list.ts';
import {leaksIn} from '../../../source/ui/leaks/list.ts';
import {positionIn} from '../../../source/ui/lists/selection.ts';
import {casesFor, findingsIn, ledgerIn, scoresFor, simulationFor} from '../../../source/ui/state/derive.ts';
import {monthShown} from '../../../source/ui/state/month-shown.ts';
import type {State} from '../../../source/ui/state/state.ts';
import {aReader, frameOf, type Reader} from '../../helpers/a-reader.tsx';

/** The number of the selected customer. */
function selected(reader: Reader): number | undefined {
	const view = customersIn(reader.state());
	return view.rows[positionIn(view, reader.state().customers)];
}

describe('search', () => {
	test('jumps to the first match at or after the row one was on, while it is typed', () => {
		const reader = aReader().presses('2', 'j', 'j', '/').types('otter');
		expect(selected(reader)).toBe(3);
		expect(customersIn(reader.state()).count).toBe(1000);
		reader.sees(/▸ 0003 +Rustic Otter/, /jumping/);
		const later = aReader().presses('2', 'j', 'j', 'j', '/').types('otter');
		expect(selected(later)).toBe(17);
	});

	test('looks from the row one was on, however often the text is changed', () => {
		const reader = aReader().presses('2', '/').types('otter');
		expect(selected(reader)).toBe(3);
		reader.presses('ctrl+u').types('amber');
		expect(selected(reader)).toBe(1);
	});

	test('n and N go on from match to match, around the end', () => {
		const reader = aReader().presses('2', '/').types('otter').presses('enter');
		const view = customersIn(reader.state());
		const matches = view.rows.filter((_, at) => view.isMatch?.(at));
		const visited = matches.map(() => {
			const at = selected(reader);
			reader.presses('n');
			return at;
		});
		expect(visited).toEqual(matches);
		expect(selected(reader)).toBe(matches[0]);
		expect(selected(reader.presses('N'))).toBe(matches.at(-1));
	});

	test('Tab narrows to what matches, and back to jumping', () => {
		const reader = aReader().presses('2', '/').types('otter').presses('tab');
		const {count} = customersIn(reader.state());
		expect(count).toBeGreaterThan(1);
		expect(count).toBeLessThan(100);
		reader
			.sees(/narrowing/)
			.presses('tab')
			.sees(/jumping/);
		expect(customersIn(reader.state()).count).toBe(1000);
	});

	test('f narrows at once; Enter keeps the filter over months and screens, Esc takes it away', () => {
		const reader = aReader().presses('$', '2', 'f').types('plan:enterprise status:cancelled').presses('enter');
		const {count} = customersIn(reader.state());
		expect(count).toBeGreaterThan(0);
		expect(customersIn(reader.presses('1', '[', ']', '2').state()).count).toBe(count);
		expect(customersIn(reader.presses('escape').state()).count).toBe(1000);
		expect(reader.state().screen).toBe('customers');
	});

	test('a query that is not understood says why, and hides nothing', () => {
		const reader = aReader().presses('2', 'f').types('leak:vampire');
		reader.sees(/leak.*vampire/);
		expect(customersIn(reader.state()).count).toBe(1000);
	});

	test('n with nothing to search for says what to press', () => {
		aReader()
			.presses('2', 'n')
			.sees(/press \//);
	});

	test('nothing that matches says how to come back', () => {
		const reader = aReader().presses('2', 'f').types('zebra otter').presses('enter');
		reader.sees(/nothing matches/i, /esc/i).presses('enter', 'j', 'G', 'n', 's', ']');
		expect(reader.presses('escape').state().customer).toBeUndefined();
		expect(customersIn(reader.state()).count).toBe(1000);
	});
});

describe('the selected row stays selected', () => {
	const started = () => aReader().presses('$', '2', ...new Array(41).fill('j'));

	test.each<[string, readonly string[]]>([
		['month by month', ['[', '[', '[']],
		['day by day', ['{', '{', '}']],
		['sorted otherwise', ['s', 's', 's']],
		['reversed', ['S']],
		['on another screen and back', ['3', 'j', '1', '2']],
		['with the truth', ['t']],
		['filtered by what it is', ['f', ...'modern', 'enter']],
		['in another size', ['resize']],
	])('%s', (_, keys) => {
		const reader = started();
		expect(selected(reader)).toBe(42);
		const name =
			reader
				.frame()
				.match(/▸ 0042 +(\w+)/)?.[1]
				?.toLowerCase() ?? '';
		for (const key of keys.join(' ') === ['f', ...'modern', 'enter'].join(' ') ? ['f', ...name, 'enter'] : keys) {
			key === 'resize' ? reader.resizes(70, 20) : reader.presses(key);
		}

		expect(selected(reader)).toBe(42);
		reader.sees('▸ 0042');
	});

	test('and a filter taken away leaves one on the row that it led to', () => {
		const reader = started().presses('f').types('plan:enterprise').presses('enter', 'j', 'j');
		const found = selected(reader);
		expect(found).not.toBe(42);
		expect(selected(reader.presses('escape'))).toBe(found);
	});
});

test('sorting goes from column to column and comes around; money begins with the most', () => {
	const reader = aReader().presses('$', '2');
	const {columns} = customersIn(reader.state());
	for (const {name, kind} of [...columns.slice(1), ...columns.slice(0, 1)]) {
		reader.presses('s');
		const view = customersIn(reader.state());
		expect(reader.state().customers.sort).toBe(name);
		const values = view.rows.map((id) => view.columns.find((column) => column.name === name)?.value(id) ?? '');
		const ordered = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
		expect(values).toEqual(kind === 'money' ? ordered.toReversed() : ordered);
	}

	expect(reader.state().customers.sort).toBe('id');
});

test('moving about computes no ledger, no findings and no order: they are the very same as before', () => {
	const derived = (state: State) => [
		simulationFor(state),
		ledgerIn(state),
		findingsIn(state),
		casesFor(state),
		scoresFor(state),
		customersIn(state),
		customersIn(state).rows,
		customersIn(state).columns,
		leaksIn(state),
		leaksIn(state).rows,
	];
	const reader = aReader().presses('$', 't', '2', '/').types('otter').presses('enter', 's');
	let before = derived(reader.state());
	for (const keys of [
		['j'],
		['pagedown'],
		['G'],
		['n'],
		['enter', 'k', 'J', 'v', 'j', 'escape', 'escape'],
		['x', 'j'],
		['x'],
	]) {
		frameOf(reader.presses(...keys).state());
		for (const [at, value] of derived(reader.state()).entries()) {
			expect(value).toBe(before[at]);
		}
	}

	reader.presses('3', 'j', 's');
	before = derived(reader.state());
	frameOf(reader.presses('j', 'G', 'enter', 'escape', '1', 'tab', 'j', '3').state());
	for (const [at, value] of derived(reader.state()).entries()) {
		expect(value).toBe(before[at]);
	}
});

test('Month is about the month of the day, and at the close-out about the last one billed', () => {
	expect(monthShown(aReader().state())).toBe(0);
	expect(monthShown(aReader().presses('}').state())).toBe(1);
	expect(monthShown(aReader().presses('$').state())).toBe(11);
});
