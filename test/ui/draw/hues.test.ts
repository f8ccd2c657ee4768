import {describe, expect, test} from 'vitest';
import {hues, leakHues} from '../../../source/scenarios/hues.ts';
import {leaks, monthlyScenarios} from '../../../source/scenarios/index.ts';
import {type Color, ownColors, palette} from '../../../source/ui/draw/hues.ts';
import {paint, themeOf} from '../../../source/ui/draw/theme.ts';
import {aReader, styledFrameOf} from '../../helpers/a-reader.tsx';
import {
	contrast,
	difference,
	hexOf,
	type Light,
	lightOf,
	linear,
	type Sight,
	seen,
	sights,
} from '../../helpers/color-sight.ts';

const black: Light = [0, 0, 0];
const white: Light = [1, 1, 1];
const nearBlack = [0x1e, 0x1e, 0x1e].map(linear) as unknown as Light;
const grounds = {dark: [black, nearBlack], light: [white]} as const;

/** The place on the wheel of hues, in degrees. */
function hueAngle(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
		number,
		number,
		number,
	];
	return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
	return items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]));
}

test('every leak has a hue that no other has, and noise, which all comes late, shares one', () => {
	const used = leaks.map(({hue}) => hue);
	expect(new Set(used).size).toBe(used.length);
	expect(leakHues).toEqual(expect.arrayContaining(used));
	const noise = monthlyScenarios.slice(leaks.length).map(({hue}) => hue);
	expect(new Set(noise)).toEqual(new Set(['late']));
});

describe.each(['dark', 'light'] as const)('on a %s ground', (ground) => {
	const colors = palette[ground];

	test.each(Object.entries(colors))('%s (%i) has a contrast of 4.5 and more', (_, color) => {
		for (const behind of grounds[ground]) {
			expect(contrast(lightOf(color), behind)).toBeGreaterThanOrEqual(4.5);
		}
	});

	test('all hues are told apart', () => {
		for (const [one, other] of pairs(hues)) {
			const apart = difference(lightOf(colors[one]), lightOf(colors[other]));
			expect(apart, `${one} and ${other}`).toBeGreaterThan(30);
		}
	});

	test.each(Object.keys(sights) as Sight[])(
		'the leaks that are on by default, late and overdue are told apart with %s',
		(sight) => {
			const byDefault = leaks.filter(({defaultPercent}) => defaultPercent > 0).map(({hue}) => hue);
			expect(byDefault.length).toBeGreaterThanOrEqual(3);
			const look = (color: Color) => seen(lightOf(colors[color]), sight);
			for (const [one, other] of pairs<Color>([...byDefault, 'late', 'overdue'])) {
				expect(difference(look(one), look(other)), `${one} and ${other}`).toBeGreaterThan(20);
			}

			for (const [one, other] of pairs<Color>(byDefault)) {
				expect(difference(look(one), look(other)), `${one} and ${other}`).toBeGreaterThan(35);
			}
		},
	);

	test('late and overdue are no shades of a leak, nor of each other', () => {
		const wheel = (color: Color) => hueAngle(hexOf(colors[color]));
		const leaksHues = leaks.filter(({defaultPercent}) => defaultPercent > 0).map(({hue}) => hue);
		for (const [one, other] of [['late', 'overdue'], ...leaksHues.map((hue) => ['late', hue])] as [Color, Color][]) {
			const between = Math.abs(wheel(one) - wheel(other));
			expect(Math.min(between, 360 - between), `${one} and ${other}`).toBeGreaterThan(30);
		}
	});

	test('overdue is not like what was collected', () => {
		for (const sight of Object.keys(sights) as Sight[]) {
			const [overdue, accent] = [colors.overdue, colors.accent].map((color) => seen(lightOf(color), sight)) as [
				Light,
				Light,
			];
			expect(difference(overdue, accent)).toBeGreaterThan(20);
		}
	});
});

test('where the ground is not known, the colours are the terminal’s own sixteen, each used once', () => {
	const codes = Object.values(ownColors);
	expect(new Set(codes).size).toBe(codes.length);
	for (const code of codes) {
		expect((code >= 31 && code <= 36) || (code >= 90 && code <= 96)).toBe(true);
	}
});

describe.each(['unknown', 'dark', 'light'] as const)('high contrast on a ground that is %s', (ground) => {
	const [colors, behind] = ground === 'light' ? [palette.light, white] : [palette.dark, black];

	test('keeps the hues apart, each clearer than 4.5 on the ground that it brings along', () => {
		const drawn = hues.map((hue) => paint([{text: 'G', tone: hue}], themeOf('high-contrast', false, ground)));
		expect(new Set(drawn).size).toBe(hues.length);
		for (const [at, hue] of hues.entries()) {
			expect(drawn[at]).toBe(`\u001B[1;38;5;${colors[hue]};48;5;${ground === 'light' ? 231 : 16}mG\u001B[22;39;49m`);
			expect(contrast(lightOf(colors[hue]), behind)).toBeGreaterThanOrEqual(4.5);
		}
	});
});

test('nothing stands around what is drawn in high contrast: no line below bars, curves and borders, no spaces underlined', () => {
	const reader = aReader({theme: 'high-contrast', columns: 140, rows: 40}).presses(']', ']');
	for (const keys of [[], ['4', 'L', 'L'], ['2', 'enter']]) {
		const frame = styledFrameOf(reader.presses(...keys).state());
		// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
		const underlined = [...frame.matchAll(/\u001B\[(?:1;)?4m([^\u001B]*)/g)].map(([, text = '']) => text);
		expect(underlined).not.toEqual([]);
		expect(underlined.filter((text) => /^ {2}|[\u2500-\u259F\u2800-\u28FF]/.test(text))).toEqual([]);
	}
});

test('a leak has its hue among the reader’s marks too, and in what became of them', () => {
	const theme = themeOf('calm', false, 'dark');
	const letter = paint([{text: 'G', tone: 'teal'}], theme);
	const marked = aReader({columns: 100, rows: 30, ground: 'dark'}).presses('t', 't', '2', 'enter', 'm', '1');
	expect(styledFrameOf(marked.state())).toContain(`${letter} ghost`);
	const scored = marked.presses('t').sees('1 wrong');
	expect(styledFrameOf(scored.state())).toMatch(new RegExp(`${letter.replace(/[[\]]/g, '\\$&')}.{0,12} 1 ghost`));
});
