import {expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {someBooks} from '../../helpers/some-books.ts';

function footer(frame: string): string {
	return frame.trimEnd().split('\n').at(-1) ?? '';
}

test.each([60, 80, 100, 140])(
	'on Month the footer names Tab, and no key that does nothing, at %i columns',
	(columns) => {
		const reader = aReader({columns, rows: 30});
		expect(footer(reader.frame())).toContain('tab pane');
		expect(footer(reader.frame())).not.toContain('esc back');
		const isOnBridge = columns < 100;
		expect(footer(reader.frame()).includes('enter open')).toBe(!isOnBridge);
		expect(footer(reader.frame()).includes('↑↓ move')).toBe(!isOnBridge);
		reader.presses(...(isOnBridge ? ['tab'] : []));
		expect(footer(reader.frame())).toContain('enter open');
	},
);

test.each(['4', '1'])('screen %s of one pane at a time names Tab', (screen) => {
	expect(footer(aReader({columns: 60, rows: 18}).presses(screen).frame())).toContain('tab pane');
});

test('the tabs say their keys at any width', () => {
	aReader({columns: 60, rows: 18}).sees('[1 Month]', '2 Customers', '5 Runs');
});

test('a search that only marks says so where nothing matches', () => {
	const reader = aReader().presses('2', '/').types('nobody at all').sees('nothing matches · esc clears');
	reader.presses('enter').sees('nothing matches · esc clears').seesNo('n next match');
	reader.presses('escape').seesNo('nothing matches');
	reader.presses('/').types('otter').seesNo('nothing matches').presses('enter').sees('n next match');
});

test('Esc from customers listed on Chaos leads back to Chaos, to its line', () => {
	const reader = aReader().presses('$', '4', 'j', 'j', 'right', 'tab', 'enter').sees('only:', '› Customers');
	reader.presses('escape').seesNo('only:').presses('escape').sees('› Chaos');
	expect(reader.state().chaos.pane).toBe('changes');
	reader.presses('enter', '2', 'escape', 'escape').sees('› Customers', 'nothing to close here: 1 leads to Month');
});

test.each(['1', '2', '3', '4', '5', '7'])(
	'on screen %s a pane that is alone says how the others come back, at once and later',
	(screen) => {
		for (const [columns, rows] of [
			[80, 24],
			[140, 40],
			[300, 100],
		] as const) {
			const reader = aReader({columns, rows}).presses(screen);
			expect(footer(reader.frame())).not.toContain('all panes');
			const alone = reader.presses('o').state().isZoomed;
			expect(footer(reader.frame())).toContain(alone ? 'o shows all again' : 'there is one pane here');
			expect(footer(reader.presses('j').frame()).includes('o all panes')).toBe(alone);
			expect(footer(reader.presses(alone ? 'o' : 'j').frame())).not.toContain('all panes');
		}
	},
);

test('help names the editor as a place that one is in', () => {
	aReader({columns: 140, rows: 100}).presses('?').sees('in the editor of SQL', 'on Chaos').seesNo('on the editor');
});

test('the footer names the level that t leads to', () => {
	const reader = aReader({columns: 80, rows: 24});
	for (const next of ['truth', 'evidence', 'detector', 'truth']) {
		expect(footer(reader.frame())).toContain(`t ${next}`);
		reader.presses('t', '2', '1');
	}
});

test('who sees one pane alone is told how the others come back, and where there is one pane, that it is so', () => {
	const reader = aReader({columns: 80, rows: 24}).presses('o').sees('this pane alone: o shows all again');
	reader.presses('o').seesNo('alone').presses('2', 'o').sees('there is one pane here');
	expect(reader.state().isZoomed).toBe(false);
	reader.resizes(140, 40).presses('o').sees('this pane alone');
	expect(reader.state().isZoomed).toBe(true);
});

test('where an export goes says what Enter and Esc do, at any width', () => {
	for (const columns of [80, 100, 140]) {
		aReader({columns, rows: 30}).presses('e', 'down', 'down', 'down', 'enter').sees('enter writes it · esc closes');
	}
});

test('Leaks without a leak leads on only while there is a day to come', () => {
	const reader = aReader({
		settings: {...defaultSettings, rates: {...defaultSettings.rates, ghost: 0, zombie: 0, leaky: 0}},
	});
	reader.presses('3').sees('No leak is seen by this day.', 'Press ] to go a month on, $ for the close-out, or 4');
	reader.presses('$').sees('No leak is seen by this day.', 'Press 4 to turn up the chaos.');
});

test('the palette and the help of opened books call their screens by name', () => {
	const reader = aReader({books: someBooks(), columns: 140, rows: 130})
		.presses(':')
		.sees(/4 +Policy/)
		.seesNo('Chaos');
	reader
		.types('chaos')
		.sees(/4 +Policy/)
		.presses('escape', '?')
		.sees(/4 +Policy/, 'on Policy')
		.seesNo('on Chaos');
	aReader({columns: 140, rows: 60})
		.presses(':')
		.sees(/4 +Chaos/);
});
