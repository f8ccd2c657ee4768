import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {ageingPane} from '../../../source/ui/chaos/ageing-pane.ts';
import {unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {isRoomy} from '../../../source/ui/draw/size.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {everythingOn} from '../../helpers/everything-on.ts';
import {someBooks} from '../../helpers/some-books.ts';
import {someRuns} from '../../helpers/some-runs.ts';

const pictures = ['Leaks by plan and month', 'Leaked, day by day', 'Collected, by age of invoice'];

/** The most lines in a row that hold nothing but borders. */
function blankLines(frame: string): number {
	let most = 0;
	let run = 0;
	for (const text of frame.split('\n')) {
		run = /^[\s│╭╮╰╯─]*$/.test(text.replaceAll(/╭─.*$/g, 'title')) ? run + 1 : 0;
		most = Math.max(most, run);
	}

	return most;
}

describe('Month', () => {
	test.each([
		[110, 34],
		[120, 40],
		[140, 60],
		[200, 60],
		[300, 100],
	])('at %i × %i draws the heat map, the curve and the collection, and the score below', (columns, rows) => {
		const reader = aReader({columns, rows}).presses(']', ']', ']', ']');
		reader.sees(...pictures.map((title) => title.slice(0, 20)), '▲ 31 May', 'Score against the truth');
	});

	test.each([
		[80, 24],
		[100, 30],
		[109, 40],
		[140, 33],
	])('at %i × %i is as calm as ever', (columns, rows) => {
		expect(isRoomy(columns, rows)).toBe(false);
		aReader({columns, rows})
			.presses('$')
			.seesNo(...pictures);
	});

	test.each([
		[120, 40],
		[140, 40],
		[200, 60],
	])('at %i × %i has no stretch of blank lines', (columns, rows) => {
		expect(blankLines(aReader({columns, rows}).presses('$').frame())).toBeLessThanOrEqual(2);
	});

	test('what is drawn alone takes the height of a large screen, and on a small one stays as it is', () => {
		const reader = aReader({columns: 120, rows: 40}).presses('$', 'o');
		const heightOf = (drawn: RegExp) =>
			reader
				.frame()
				.split('\n')
				.filter((text) => drawn.test(text)).length;
		// What is owed, the bridge, and the leaks by month: each of their bars or columns has several lines.
		reader.presses('tab').sees('Owed, by days past due');
		expect(heightOf(/│ .*█/)).toBe(3 * 3);
		reader.presses('shift+tab', 'shift+tab').sees('Leaks by month');
		expect(heightOf(/│ +█████/)).toBeGreaterThan(3 * 4);
		reader.presses('shift+tab').sees('Revenue, Dec 2024');
		expect(heightOf(/│ .*█/)).toBeGreaterThanOrEqual(3 * 3);
		const small = aReader({columns: 80, rows: 24})
			.presses('$', 'tab', 'tab', 'tab', 'o')
			.sees('Owed, by days past due');
		expect(small.frame().match(/│ .*█/g)).toHaveLength(3);
	});

	test('Tab goes through all panes, in the order in which they stand', () => {
		const reader = aReader({columns: 200, rows: 60});
		const order = Array.from({length: 8}, () => reader.presses('tab').state().month.pane);
		expect(new Set(order).size).toBe(8);
		expect(reader.state().month.pane).toBe(aReader({columns: 200, rows: 60}).state().month.pane);
	});

	test('a pane that a smaller window has no room for leaves the focus to another one', () => {
		const reader = aReader({columns: 120, rows: 40}).presses('shift+tab', 'shift+tab', 'shift+tab', 'shift+tab');
		reader.resizes(80, 24).sees('Revenue').presses('tab').sees('Leaks by month');
	});
});

describe('one key for one pane', () => {
	test('shows the focused pane alone, on any size, and the whole screen again', () => {
		for (const [columns, rows] of [
			[60, 18],
			[80, 24],
			[200, 60],
		] as const) {
			const reader = aReader({columns, rows}).presses('$');
			const before = reader.frame();
			reader.presses('o');
			expect(reader.frame().match(/╭/g)).toHaveLength(1);
			expect(reader.frame().split('\n')).toHaveLength(rows - 1);
			expect(reader.presses('o').frame()).toBe(before);
		}
	});

	test('reaches the pictures of the year where they have no room otherwise', () => {
		const reader = aReader({columns: 80, rows: 24}).presses('$', 'o', 'shift+tab', 'shift+tab');
		reader.sees('Leaked, day by day').presses('escape').sees('Revenue');
	});

	test.each<[string, readonly string[], string]>([
		['Customers', ['2'], 'Customers'],
		['Leaks', ['$', '3'], 'Leaks'],
		['a customer', ['2', 'enter'], 'History'],
		['a customer’s year', ['2', 'enter', 'shift+tab'], 'The whole year'],
		['Chaos', ['4'], 'Chaos'],
		['what moved', ['4', 'L', 'tab'], 'The whole year'],
		['the curve of Chaos', ['4', 'L', 'shift+tab'], 'Leaked in the year'],
		['Runs', ['5'], 'Runs'],
		['a comparison', ['5', 'down', 'space', 'up', 'c', 'tab', 'tab'], 'Leaks'],
	])('%s', (_, keys, title) => {
		const reader = aReader({columns: 140, rows: 44});
		reader.does({type: 'store', news: {type: 'listed', listing: someRuns}}).presses(...keys, 'o');
		expect([...reader.frame().matchAll(/╭─ (.*?) ─/g)].map(([, name]) => name)).toEqual([
			expect.stringContaining(title),
		]);
		for (const text of reader.frame().split('\n')) {
			expect(stringWidth(text)).toBeLessThanOrEqual(140);
		}
	});

	test('another screen, and a customer’s page, begin unzoomed', () => {
		expect(aReader().presses('o', '4').state().isZoomed).toBe(false);
		expect(aReader().presses('2', 'o', 'enter').state().isZoomed).toBe(false);
	});

	test('on a customer’s page it stays with the pane from customer to customer', () => {
		const reader = aReader({columns: 80, rows: 24})
			.presses('$', '2', 'enter', 'o', 'shift+tab')
			.sees('The whole year', '› 0001');
		reader.presses('J').sees('The whole year', '› 0002');
	});
});

describe('on a customer’s page', () => {
	const titles = [/History/, /day by day/, /Why|What is known/, /The whole year/];
	/** The titles of the panes that are drawn, from the top. */
	const drawn = (frame: string) => titles.filter((title) => frame.match(new RegExp(`╭─ .*(?:${title.source})`)));

	test.each([
		[60, 18],
		[80, 24],
		[100, 30],
		[140, 40],
		[200, 60],
	])('at %i × %i Tab goes to each pane that is drawn, and to no other', (columns, rows) => {
		for (const level of [[], ['t'], ['t', 't']]) {
			const reader = aReader({columns, rows}).presses(']', ']', ']', '2', 'enter', ...level);
			const panes = drawn(reader.presses('escape', 'enter').frame());
			const focused = panes.map(() => titles[reader.presses('tab').state().customerPane]);
			expect(new Set(focused)).toEqual(new Set(panes));
			expect(focused.at(-1)).toEqual(/History/);
		}
	});

	test.each([
		['truth:found', null],
		['truth:not', null],
		['truth:missed', 60],
		['truth:false', 0],
		['leak:ghost', null],
		['leak:short', null],
	])(
		'with the truth shown the day axis is there at 80 × 24, and the truth in the reason: %s',
		(filter, detectorGrace) => {
			const reader = aReader({columns: 80, rows: 24, settings: {...defaultSettings, detectorGrace}});
			reader.presses(']', ']', ']', ']', 't', '3', 'f').types(filter).presses('enter', 'enter');
			reader.sees('day by day', /^. truth {2}\w/m, 'History', /^ \d{4} \w+/m).seesNo('▼ ─╮');
		},
	);
});

test('a comparison says that its days are not the one in the header', () => {
	const reader = aReader({columns: 120, rows: 40}).presses('$');
	reader.does({type: 'store', news: {type: 'listed', listing: someRuns}}).presses('5', 'down', 'space', 'up', 'c');
	reader.sees('as of 15 Jan 2025', 'each as of the day that it was saved on');
});

test.each(leaks.map(({shortName}) => shortName))(
	'with the truth shown %s is explained whole at 80 × 24, and at 60 × 18 once its reason has the focus',
	(name) => {
		const toLeak = ['$', 't', '3', 'f', ...`leak:${name.replaceAll(' ', '-')}`, 'enter', 'enter'];
		const reader = aReader({columns: 80, rows: 24, settings: everythingOn}).presses(...toLeak);
		reader.sees('day by day', /│ truth /, /│ rule /, /│ seen /, /│ cost /, /│ since /, /│ ▸ \w{3} \d{4}/);
		const least = aReader({columns: 60, rows: 18, settings: everythingOn}).presses(...toLeak);
		least.sees(/^ \d{4} \w+/m, /│ ▸ ?\w{3} \d{4}/, /│ truth /, /╯\n [^\n]*\? help/);
		least
			.presses('tab')
			.sees(/│ truth /, /│ since /, /╯\s+↑↓ [^\n]*\? help/)
			.seesNo('History');
	},
);

test('a customer’s page keeps its places from month to month at 80 × 24', () => {
	const reader = aReader({columns: 80, rows: 24}).presses('$', '2', 'enter', 'home');
	const places = Array.from({length: 12}, () =>
		reader
			.presses('down')
			.frame()
			.split('\n')
			.findIndex((text) => text.includes('History')),
	);
	expect(new Set(places).size).toBe(1);
});

test('at 60 × 18 with marks beside the truth the columns stand apart, and what became of a mark is whole', () => {
	const reader = aReader({columns: 60, rows: 18}).presses('$', 't', 't', '2', 'enter', 'm', 'm', 'm', 't', 't');
	reader.sees(/month +paid mark +truth +your mark/, /Dec 2024 +— Z zombie +found +short-paid: wrong +│/);
});

test('at 60 × 18 with the truth shown, headings and days of the history stand apart and whole', () => {
	const reader = aReader({columns: 60, rows: 18}).presses(']', ']', ']', ']', 't', '2', 'enter');
	reader.sees(/month +amount paid on +paid mark/, /2024-05-\d\d +\d+\.\d\d /).seesNo('2024-05- ');
});

describe('on a very large customer’s page', () => {
	const page = ['2', 'f', ...'leak:ghost', 'enter', 'enter'];

	test('nothing moves from month to month but the history itself', () => {
		const reader = aReader({columns: 200, rows: 60}).presses(...page);
		const linesOf = () => {
			const lines = reader.frame().split('\n');
			return ['day by day', '╭─ The whole year', '│ Jan G'].map((text) => lines.findIndex((row) => row.includes(text)));
		};
		const first = linesOf();
		expect(first.every((line) => line > 0)).toBe(true);
		for (let month = 0; month < 12; month++) {
			reader.presses(']', 'home');
			expect(linesOf()).toEqual(first);
		}
	});

	test('what is more than a year is not called one', () => {
		const settings = {...defaultSettings, customers: 20, months: 30};
		aReader({columns: 200, rows: 60, settings}).presses('2', 'enter').sees('╭─ All months').seesNo('The whole year');
	});

	test('the rule is there whole', () => {
		const reader = aReader({columns: 200, rows: 60}).presses(...page);
		reader.sees('The rule as SQL', /v shows it whole ─╮/, 'ORDER BY since, s.subscription_id;');
	});
});

test.each([
	[120, 40],
	[200, 60],
	[300, 100],
])('at %i × %i nothing is called a leak on the evidence alone, month by month neither', (columns, rows) => {
	for (const leak of ['ghost', 'zombie', 'short']) {
		const reader = aReader({columns, rows}).presses(']', ']', ']', ']', '2', 'f').types(`leak:${leak}`);
		reader.presses('enter', 'enter', 'o', 'shift+tab').sees('The whole year', /│ (Jan|Feb|Mar|Apr|May) [GZP] /);
		reader.presses('t', 't').sees('[evidence]', /│ May . {4}/);
		reader.seesNo(/│ [A-Z][a-z]{2} [A-Z] /, /leak’s letter/);
		reader.presses('o').seesNo(/│ [A-Z][a-z]{2} [A-Z] /);
		reader
			.presses('escape', 'escape')
			.sees('Customers')
			.seesNo(/│ [A-Z][a-z]{2} [A-Z] /);
	}
});

describe('a preview', () => {
	test.each([
		[110, 34],
		[140, 44],
		[200, 60],
	])('at %i × %i follows the selected row of Customers and Leaks', (columns, rows) => {
		const reader = aReader({columns, rows}).presses('$', '2', 'f').types('leak:zombie').presses('enter');
		reader.sees('╭─ 0001 Amber Acorn Labs', 'leaked $50.00 in 1 month', /unpaid|Dec Z/);
		reader.presses('j').sees('╭─ 0003 Rustic Otter Media');
		reader.presses('3').sees('╭─ 0036 Cedar Walnut Press');
	});

	test('a page of the list is as long as what the list shows', () => {
		const reader = aReader({columns: 120, rows: 40}).presses('2', 'pagedown');
		const shown = reader.frame().match(/│ {3}\d{4} /g)?.length ?? 0;
		expect(reader.state().customers.at).toBe(shown + 1);
	});

	test('is not there in a small window, nor where nothing matches', () => {
		aReader({columns: 100, rows: 30}).presses('2').seesNo('╭─ 0001');
		aReader({columns: 120, rows: 40}).presses('2', 'f').types('otter zebra').presses('enter').sees('Selected');
	});
});

describe('Chaos', () => {
	/** A window that has room for the curve below the whole form. */
	const room = {columns: 120, rows: 56};

	test('draws the year as one line, and before and now as two', () => {
		const reader = aReader(room)
			.presses('4')
			.sees(/Leaked in the year ─+ \$19,081\.41/);
		reader.presses('L').sees('$19,081.41 before · $43,195.63 now', '··· before   ••• now');
		aReader({...room, isAscii: true})
			.presses('4', 'L')
			.sees('... before   *** now   @@@ both', /\*{3}/);
	});

	test('the curve ends at what the table says leaked', () => {
		const reader = aReader({...room, settings: {...defaultSettings, seed: 'other'}}).presses('4');
		const leaked = /leaked +(\$[\d,.]+)/.exec(reader.frame())?.[1];
		expect(reader.frame()).toContain(`Leaked in the year ${'─'.repeat(1)}`);
		expect(/Leaked in the year ─+ (\$[\d,.]+)/.exec(reader.frame())?.[1]).toBe(leaked);
	});

	test('has a quarter of the screen at least', () => {
		const lines = aReader({columns: 120, rows: 40}).presses('4').frame().split('\n');
		const top = lines.findIndex((text) => text.includes('╭─ Leaked in the year'));
		expect(lines.findLastIndex((text) => text.includes('╯')) - top + 1).toBeGreaterThanOrEqual(9);
	});

	test('there is none where there is no room', () => {
		aReader({columns: 100, rows: 30}).presses('4').seesNo('Leaked in the year');
	});
});

describe('Policy', () => {
	test.each([
		[120, 40],
		[140, 40],
		[200, 60],
		[300, 100],
	])(
		'at %i × %i shows what the policy means on an invoice of these books, and what is found day by day',
		(columns, rows) => {
			const reader = aReader({books: someBooks({hasNames: true}), columns, rows}).presses('4');
			reader.sees('What the policy means', 'an invoice of', /books +I/, /detector +I/, 'Leaked, day by day');
			const told = () => ageingPane(reader.state(), columns, unicodeGlyphs).spoken?.join(' ');
			expect(told()).toMatch(
				/^Issued .*, due .*; unpaid at the close of .* and still served, the detector calls it a zombie\.$/,
			);
			reader.seesNo('before and now').presses('H').sees('before and now');
			expect(told()).toContain('That is 10 days before the books do: who pays in between was flagged in vain.');
			reader.presses('L', 'L');
			expect(told()).toContain('That is 10 days after the books do: until then it is missed.');
			reader.presses('down', 'right');
			expect(told()).not.toContain('still served');
			reader.presses('z', 'z', 'z', 'z');
			reader.presses('t').presses('t').seesNo('What the policy means', 'Leaked, day by day');
		},
	);

	test('the curve of what is found is a pane like others, and on a small screen is drawn alone', () => {
		const reader = aReader({books: someBooks(), columns: 200, rows: 60}).presses('4', 'tab', 'tab', 'o');
		reader.sees('Leaked, day by day').seesNo('What the policy means');
		const small = aReader({books: someBooks(), columns: 80, rows: 24}).presses('4').seesNo('Leaked, day by day');
		small.presses('o', 'tab', 'tab').sees('Leaked, day by day');
	});
});

describe('the lists', () => {
	test.each([
		[200, 60],
		[300, 100],
	])('at %i × %i say what their rows come to together, as they are filtered', (columns, rows) => {
		const reader = aReader({columns, rows})
			.presses('$', '3')
			.sees('These 797 leaks', /G ghost +197 +\$8,050\.00 {2}█/);
		reader.sees('leaked $19,081.41');
		reader.presses('f', ...'leak:ghost month:2024-05', 'enter').sees('These 21 leaks', /G ghost +21 +\$1,170\.00/);
		reader.seesNo(/Z zombie +\d+ +\$/);
		reader.presses('2').sees('Leaks of these 1,000 customers', /P short-paid +350 +\$821\.41/);
		reader
			.presses('f', ...'plan:enterprise', 'enter')
			.sees(/Leaks of these \d+ customers/, /G ghost +\d+ +\$4,000\.00/);
		reader.presses('t', 't').seesNo('Leaks of these');
	});

	test('of months there is a line each where there is room for all', () => {
		const reader = aReader({columns: 300, rows: 100}).presses('$', '3').sees('leaked, by month billed');
		reader.sees(/Jan 2024 +\d+ +\$[\d,.]+ {2}█/, /Dec 2024 +63 +\$1,802\.43 {2}█/);
		aReader({columns: 140, rows: 40}).presses('$', '3').seesNo('These 797 leaks');
	});
});

test.each([
	[120, 40],
	[140, 40],
	[140, 60],
	[200, 60],
	[300, 100],
])('at %i × %i the panes of a customer’s page reach the lowest line, in January as in December', (columns, rows) => {
	for (const keys of [[], [']', ']'], ['$'], ['$', 't']]) {
		const lines = aReader({columns, rows})
			.presses(...keys, '2', 'enter')
			.frame()
			.trimEnd()
			.split('\n');
		// One row of the terminal stays free, and the keys are below the panes.
		expect(lines.at(-2)).toMatch(/^╰─+╯$/);
		expect(lines).toHaveLength(rows - 1);
	}
});

test.each([
	[200, 60],
	[300, 100],
])(
	'on the evidence at %i × %i Month shows of which months money is owed, and it is as much as by days past due',
	(columns, rows) => {
		const reader = aReader({columns, rows}).presses('$', 't', 't').sees('Owed, by month billed');
		const cents = (text: string | undefined) => Number(text?.replaceAll(/[$,.]/g, ''));
		const ofMonths = [...reader.frame().matchAll(/ [A-Z][a-z]{2} 2024 +(\$[\d,.]+) {2}/g)].map((match) =>
			cents(match[1]),
		);
		expect(ofMonths).toHaveLength(12);
		const owed = cents(/owed in all +(\$[\d,.]+)/.exec(reader.frame())?.[1]);
		expect(ofMonths.reduce((sum, each) => sum + each, 0)).toBe(owed);
		reader.presses('t').seesNo('Owed, by month billed');
	},
);
