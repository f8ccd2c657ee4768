import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkFigures} from '../../source/lessons/check-figures.ts';
import type {Fault} from '../../source/lessons/lesson.ts';
import {readLesson} from '../../source/lessons/read-lesson.ts';
import {template} from '../../source/lessons/template.ts';
import {anyTextAtAll} from '../helpers/any-text.ts';
import {shareOf} from '../helpers/check.ts';

const head = 'format = 1\nid = "a"\ntitle = "A"\nminutes = 5\n';
const told = '[[step]]\nid = "one"\nsay = "Look."\n';
const hinted = `${told}hints = ["Try."]\n`;
const played = `${hinted}solution = "Press ]."\nplay = ["]"]\n`;

function faultsOf(text: string): readonly Fault[] {
	const lesson = readLesson(text);
	return 'steps' in lesson ? checkFigures(lesson, text) : lesson;
}

test.each([
	['the template', template],
	['one step that only tells', head + told],
	[
		'a note, needs, a start and other books',
		`${head}note = "N"\nneeds = ["b"]\n[start]\nas_of = "close-out"\n[books.x]\nzombie = "5"\n${told}`,
	],
	['a task that is done', `${head}${played}[step.do]\ngoal = [{path = "day", op = "is", value = "2024-03-01"}]\n`],
	[
		'a customer to find',
		`${head}${played}[step.find]\ngoal = [{path = "customer.leaks", op = "has", value = "ghost"}]\n`,
	],
	[
		'a number with a share of tolerance',
		`${head}${hinted}[step.predict]\nask = "?"\nanswer = "march.ghost.count"\ntolerance = "10%"\n`,
	],
	[
		'choices',
		`${head}${hinted}[step.predict]\nask = "?"\nchoices = [{say = "x", when = "close-out.leaked < 0"}, {say = "y"}]\n`,
	],
	['customers', `${head}${hinted}[step.predict]\nask = "?"\nanswer = "march.ghost.customers"\ncustomers = 2\n`],
	['a query', `${head}${hinted}solution = "Write it."\n[step.sql]\nscenario = "ghost"\nscore = 0.9\n`],
	['figures in texts', `${head}[[step]]\nid = "one"\nsay = "{may-end.overdue} and {customer(zombie).name}"\n`],
	['a text of several lines', `${head}[[step]]\nid = "one"\nsay = """\n[[step]]\nid = 5\n"""\n`],
])('%s is a lesson', (_, text) => {
	expect(faultsOf(text)).toEqual([]);
});

describe('what is wrong is said with its place', () => {
	test.each([
		['[[[', 'this is not TOML'],
		[`${head}id = "b"\n${told}`, 'this is not TOML'],
		['', 'the lesson needs title'],
		[head, 'needs at least one step'],
		[head.replace('= 1', '= 2') + told, 'write format = 1', 1],
		[head.replace('"a"', '"A B"') + told, 'id takes a word of small letters, digits and dashes', 2],
		[head.replace('"A"', '7') + told, 'title takes a title, not 7', 3],
		[head.replace('= 5', '= 0') + told, 'minutes takes a whole number of minutes from 1 to 120, not 0', 4],
		[`${head}needs = "b"\n${told}`, 'needs takes a list of ids of lessons, not "b"', 5],
		[`${head}allow_skip = 1\n${told}`, 'allow_skip takes true or false, not 1', 5],
		[`${head}code = "x"\n${told}`, '"code" is not known in the lesson', 5],
		[`${head}step = "x"\n`, 'step takes a list', 5],
		[`${head}start = 5\n${told}`, 'start takes a table, not 5', 5],
		[`${head}[start]\nas_of = "2026-01"\n${told}`, 'as_of takes a day of the year', 6],
		[`${head}[start]\nsettings = {zombie = "200"}\n${told}`, 'zombie', 6],
		[`${head}[start]\nsettings = {zombi = "2"}\n${told}`, 'not "zombi"', 6],
		[`${head}[books.x]\npreset = "none"\n${told}`, 'preset takes one of', 5],
		[`${head}[[step]]\nsay = "x"\n`, 'needs id', 5],
		[`${head}[[step]]\nid = "one"\n`, 'needs say', 5],
		[head + told + told, '"one" is the id of two steps', 9],
		[`${head}${told}hint = "x"\n`, '"hint" is not known', 8],
		[`${head}${told}hints = "x"\n`, 'hints takes a list of sentences', 8],
		[`${head}${told}[step.predict]\nask = "?"\nanswer = "march.ghost.count"\n`, 'needs hints', 5],
		[`${head}${played}[step.do]\ngoal = []\n`, 'a goal needs at least one condition', 11],
		[`${head}${hinted}[step.do]\ngoal = [{path = "day", op = "is", value = "x"}]\n`, 'needs a solution and play', 5],
		[
			`${head}${played}[step.do]\ngoal = [{path = "colour", op = "is", value = "x"}]\n`,
			'path takes one of screen, day',
			12,
		],
		[
			`${head}${played}[step.find]\ngoal = [{path = "day", op = "is", value = "x"}]\n`,
			'path takes one of customer',
			12,
		],
		[`${head}${played}[step.do]\ngoal = [{path = "day", op = "like", value = "x"}]\n`, 'op takes one of is', 12],
		[
			`${head}${played}[step.do]\ngoal = [{path = "day", op = "is", value = 2024-02-14}]\n`,
			'a date without quotes',
			12,
		],
		[`${head}${played}[step.do]\ngoal = [{path = "marks", op = "is"}]\n`, 'value takes a number, not nothing', 12],
		[`${head}${played}do = {goal = []}\nfind = {goal = []}\n`, 'a step has at most one task', 12],
		[`${head}${hinted}[step.predict]\nask = "?"\n`, 'needs answer', 9],
		[`${head}${hinted}[step.predict]\nask = "?"\nanswer = "march.ghost"\n`, 'is no figure', 11],
		[`${head}${hinted}[step.predict]\nask = "?"\nanswer = "march.ghost.customers"\n`, 'is no number', 11],
		[
			`${head}${hinted}[step.predict]\nask = "?"\nanswer = "march.ghost.count"\ncustomers = 1\n`,
			'names no customers',
			11,
		],
		[
			`${head}${hinted}[step.predict]\nask = "?"\nanswer = "close-out.leaked"\ntolerance = "much"\n`,
			'tolerance takes a number from 0 on',
			12,
		],
		[
			`${head}${hinted}[step.predict]\nask = "?"\nanswer = "x"\ncustomers = 12\n`,
			'how many are to be named, from 1 to 9, not 12',
			12,
		],
		[`${head}${hinted}[step.predict]\nask = "?"\nchoices = [{say = "x"}]\n`, 'at least two', 11],
		[
			`${head}${hinted}[step.predict]\nask = "?"\nchoices = [{say = "x", when = "so"}, {say = "y"}]\n`,
			'is no comparison',
			11,
		],
		[
			`${head}${hinted}[step.predict]\nask = "?"\nchoices = [{say = "x", when = "1 > 2"}, {say = "y", when = "1 > 3"}]\n`,
			'no choice is right',
			11,
		],
		[`${head}${hinted}solution = "x"\n[step.sql]\nscenario = "goat"\n`, 'scenario takes one of ghost', 11],
		[
			`${head}${hinted}solution = "x"\n[step.sql]\nscenario = "ghost"\nscore = 2\n`,
			'score takes a number from 0 to 1, not 2',
			12,
		],
		[`${head}[[step]]\nid = "one"\nsay = "{march.goats.count}"\n`, '"march.goats.count" is no figure; one is', 7],
		[`${head}[[step]]\nid = "one"\nsay = "{x:march.ghost.count}"\n`, 'there are no books "x" here', 7],
	])('%j', (text: string, sentence: string, line?: number) => {
		const faults = faultsOf(text);
		const fault = faults.find((each) => each.sentence.includes(sentence));
		expect(fault, JSON.stringify(faults)).toBeDefined();
		expect(fault?.line).toBe(line ?? fault?.line);
		for (const each of faults) {
			expect(each.line).toBeGreaterThanOrEqual(1);
			expect(each.line).toBeLessThanOrEqual(text.split('\n').length);
			expect(each.column).toBeGreaterThanOrEqual(1);
			expect(each.sentence).toMatch(/takes|needs|there (is|are)|; | is no /);
			expect(each.sentence).not.toContain('\n');
		}
	});
});

/** Texts that are nearly lessons: rows of one that are left out, doubled, moved, or have something else in them. */
const rows = template.split('\n');
const nearly = fc
	.array(fc.oneof({weight: 12, arbitrary: fc.constantFrom(...rows)}, anyTextAtAll, fc.string({unit: 'binary'})), {
		maxLength: 40,
	})
	.map((some) => some.join('\n'));
const spoiled = fc
	.tuple(
		fc.nat(template.length),
		fc.nat(12),
		fc.oneof(anyTextAtAll, fc.constantFrom('[', '"', '{', '= 1e999', '-', '\0')),
	)
	.map(([at, cut, put]) => template.slice(0, at) + put + template.slice(at + cut));

test('whatever the text is, it is a lesson or its faults have a place', () => {
	fc.assert(
		fc.property(fc.oneof(nearly, spoiled, anyTextAtAll), (text) => {
			for (const {line, column, sentence} of faultsOf(text)) {
				expect(line).toBeGreaterThanOrEqual(1);
				expect(column).toBeGreaterThanOrEqual(1);
				expect(sentence).not.toBe('');
			}
		}),
		{seed: 11, numRuns: Number(process.env['LESSON_TEXTS'] ?? shareOf(200))},
	);
});
