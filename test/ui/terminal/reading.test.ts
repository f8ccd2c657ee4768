import fc from 'fast-check';
import {expect, test} from 'vitest';
import {signOf} from '../../../source/ui/terminal/lost-keys.ts';
import {nothingRead, readInput, readNothing} from '../../../source/ui/terminal/reading.ts';

const esc = '\u001B';
const wait = 75;

/** Something that was read, and the milliseconds that had passed since what was read before it. */
type Part = readonly [milliseconds: number, text: string];

/** What is told of these parts, by a clock that only they move, up to `rest` milliseconds after the last of them. */
function toldOf(parts: readonly Part[], rest = 10_000): string[] {
	let reading = nothingRead;
	let due: number | undefined;
	let now = 0;
	const told: string[] = [];
	const pass = (milliseconds: number) => {
		now += milliseconds;
		if (due !== undefined && due <= now) {
			const read = readNothing(reading);
			told.push(...read.pieces);
			({reading} = read);
			due = undefined;
		}
	};
	for (const [milliseconds, text] of parts) {
		pass(milliseconds);
		const read = readInput(reading, text, now, wait);
		told.push(...read.pieces);
		({reading} = read);
		due = read.wait === undefined ? undefined : now + read.wait;
	}

	pass(rest);
	return told;
}

test.each<[string, readonly Part[], readonly string[]]>([
	[
		'a row down, parted',
		[
			[0, esc],
			[60, '[B'],
		],
		[`${esc}[B`],
	],
	[
		'a row down, parted late',
		[
			[0, esc],
			[200, '[B'],
		],
		[esc],
	],
	[
		'a row down, parted very late',
		[
			[0, esc],
			[60_000, '[B'],
		],
		[esc],
	],
	[
		'a row down, in three',
		[
			[0, esc],
			[60, '['],
			[900, 'B'],
		],
		[`${esc}[B`],
	],
	[
		'a page down whose end is late',
		[
			[0, `${esc}[6`],
			[9000, '~'],
		],
		[`${esc}[6~`],
	],
	[
		'the mouse, parted',
		[
			[0, esc],
			[20, '[<64;70;34M'],
		],
		[],
	],
	[
		'the mouse, parted late',
		[
			[0, esc],
			[500, '[<64;70;34M'],
		],
		[esc],
	],
	[
		'the mouse, parted in its numbers',
		[
			[0, `${esc}[<64;`],
			[3000, '70;34'],
			[3000, 'M'],
		],
		[],
	],
	[
		'the mouse, parted late and in its numbers',
		[
			[0, esc],
			[300, '[<64;7'],
			[3000, '0;34M'],
			[0, 'j'],
		],
		[esc, 'j'],
	],
	[
		'the mouse, parted behind its [',
		[
			[0, `${esc}[`],
			[3000, '<64;70;34M'],
		],
		[],
	],
	[
		'the mouse, its [ alone',
		[
			[0, esc],
			[300, '['],
			[300, '<64;70;34M'],
		],
		[esc, '['],
	],
	[
		'a colour, parted late',
		[
			[0, esc],
			[300, ']11;rgb:2e/34'],
			[100, `/36${esc}\\`],
			[0, 'j'],
		],
		[esc, 'j'],
	],
	[
		'a colour, parted behind its ]',
		[
			[0, `${esc}]`],
			[300, '11;rgb:2e/34/36\u0007'],
		],
		[esc, ']'],
	],
	[
		'a paste, parted late',
		[
			[0, esc],
			[300, '[200~q'],
			[0, `${esc}[201~`],
		],
		[esc, `${esc}[200~`, 'q', `${esc}[201~`],
	],
])('%s', (_, parts, told) => {
	expect(toldOf(parts)).toEqual(told);
});

test.each<[string, readonly Part[], readonly string[]]>([
	['Esc', [[0, esc]], [esc]],
	[
		'Esc, twice',
		[
			[0, esc],
			[30, esc],
		],
		[esc, esc],
	],
	[
		'Esc, then a letter',
		[
			[0, esc],
			[10, 'j'],
		],
		[esc, 'j'],
	],
	[
		'Esc, then a month back',
		[
			[0, esc],
			[80, '['],
		],
		[esc, '['],
	],
	[
		'Esc, then two months back',
		[
			[0, esc],
			[200, '['],
			[30, '['],
		],
		[esc, '[', '['],
	],
	[
		'Esc, then two months back at once',
		[
			[0, esc],
			[200, '[['],
		],
		[esc, '[', '['],
	],
	[
		'Esc, then a month back and a row down',
		[
			[0, esc],
			[200, '['],
			[30, 'j'],
		],
		[esc, '[', 'j'],
	],
	[
		'Esc, then a month back and another screen',
		[
			[0, esc],
			[200, '['],
			[200, '2'],
		],
		[esc, '[', '2'],
	],
	[
		'the same at once, long after Esc',
		[
			[0, esc],
			[5000, '[2'],
		],
		[esc, '[', '2'],
	],
	[
		'Esc, then a month on',
		[
			[0, esc],
			[80, ']'],
		],
		[esc, ']'],
	],
	['Esc and a month on at once', [[0, `${esc}]`]], [esc, ']']],
	[
		'Esc, then O',
		[
			[0, esc],
			[200, 'O'],
		],
		[esc, 'O'],
	],
	[
		'Alt and [, then a letter by and by',
		[
			[0, `${esc}[`],
			[1500, 'j'],
		],
		['j'],
	],
	['Alt and a letter', [[0, `${esc}q`]], [signOf(`${esc}q`) as string]],
	['Alt and a capital letter', [[0, `${esc}Q`]], [esc, 'Q']],
])('somebody who presses %s', (_, parts, told) => {
	expect(toldOf(parts)).toEqual(told);
});

test('a month back behind Esc waits no longer than Esc does', () => {
	expect(
		toldOf(
			[
				[0, esc],
				[200, '['],
			],
			wait,
		),
	).toEqual([esc, '[']);
});

const number = fc.integer({min: 0, max: 300});
const aSequence = fc.oneof(
	fc.constantFrom('[A', '[B', '[C', '[D', '[H', '[F', '[Z', '[5~', '[6~', '[3~', 'OA', 'OB', '[15~', '[[A', '[I', '[O'),
	fc.tuple(fc.integer({min: 2, max: 8}), fc.constantFrom(...'ABCDHF')).map(([shift, key]) => `[1;${shift}${key}`),
	fc.tuple(number, number, number, fc.constantFrom('M', 'm')).map(([a, b, c, end]) => `[<${a};${b};${c}${end}`),
	fc.tuple(number, number).map(([row, column]) => `[${row};${column}R`),
	fc.tuple(number, fc.constantFrom('u', '$y', 'c')).map(([a, end]) => `[?${a};2${end}`),
);

/** A sequence in parts, each of them with the milliseconds that pass before it. */
const aCutSequence = aSequence.chain((rest) => {
	const sequence = esc + rest;
	const cuts = fc.uniqueArray(fc.integer({min: 1, max: sequence.length - 1}), {maxLength: 4});
	const gaps = fc.array(fc.integer({min: 0, max: 900}), {minLength: 5, maxLength: 5});
	return fc.tuple(cuts, gaps).map(([places, waits]) => {
		const edges = [0, ...places.toSorted((a, b) => a - b), sequence.length];
		const parts = edges.slice(1).map((end, at): Part => [waits[at] as number, sequence.slice(edges[at], end)]);
		return {sequence, parts};
	});
});

/**
 * The one case in which a part is a key: its second character came alone, as late as a person presses it. F-keys of the Linux
 * console, which no network parts, begin like two months back.
 */
function isLikeTyped(sequence: string, [, second, third]: readonly Part[]): boolean {
	const isAlone = third === undefined || third[0] >= wait || sequence.startsWith(`${esc}[[`);
	return second !== undefined && /^(?:.|\[\[)$/.test(second[1]) && second[0] >= wait && isAlone;
}

test('a sequence does what it does whole, or nothing but Esc, wherever it is cut and whatever the gaps', () => {
	fc.assert(
		fc.property(aCutSequence, ({sequence, parts}) => {
			fc.pre(!isLikeTyped(sequence, parts));
			const [whole] = toldOf([[0, sequence]]);
			const isEscAlone = parts.length > 1 && (parts[0] as Part)[1] === esc && (parts[1] as Part)[0] >= wait;
			expect(toldOf([...parts, [2000, 'j']])).toEqual([...(isEscAlone ? [esc] : whole ? [whole] : []), 'j']);
		}),
		{numRuns: 3000},
	);
});

test('sequences that come one after the other, cut anywhere, are told as if they had come whole', () => {
	fc.assert(
		fc.property(
			fc.array(aSequence, {minLength: 1, maxLength: 6}),
			fc.array(fc.nat(60), {maxLength: 8}),
			(all, cuts) => {
				const input = all.map((rest) => esc + rest).join('');
				const edges = [...new Set([0, ...cuts.map((cut) => cut % input.length), input.length])].sort((a, b) => a - b);
				const parts = edges.slice(1).map((end, at): Part => [wait - 1, input.slice(edges[at], end)]);
				expect(toldOf(parts)).toEqual(all.flatMap((rest) => toldOf([[0, esc + rest]])));
			},
		),
		{numRuns: 2000},
	);
});
