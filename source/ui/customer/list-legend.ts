import {evidenceLegend} from '../draw/evidence-marks.ts';
import {type Line, lineWidth, span, type Tone} from '../draw/lines.ts';
import {legendOf, toneOfLetter} from '../draw/marks.ts';
import {leaksShown} from '../state/derive.ts';
import {isTruthKnown, isTruthTold, truthUnknown} from '../state/knowing.ts';
import type {State} from '../state/state.ts';
import {truthLegend} from './truth-strip.ts';

type Sign = {readonly letter: string; readonly meaning: string; readonly tone: Tone};

/** Columns from which signs stand further apart. */
const wide = 84;
/** The signs that a narrow window goes without, the plainest first: on one line, and on two. */
const plainest = ['·', '-'];
const plain = [...plainest, 'o', 'l', 's'];

/** What the letters of the strips mean, at each level of knowing: on one line, or on two where that takes so much. */
export function customersLegend(state: State): readonly Line[] {
	const {level, columns} = state;
	if (level === 'truth' && !isTruthKnown(state)) {
		return [[span(`  ${truthUnknown}`, 'warning')]];
	}

	if (level === 'evidence') {
		const own: Sign = {letter: 'A', meaning: columns < wide ? 'yours' : 'a capital: your mark', tone: 'accent'};
		return fitted([...evidenceLegend.map((sign): Sign => ({...sign, tone: 'strong'})), own], columns);
	}

	const signs = legendOf(state.settings, leaksShown(state)).map((sign): Sign => {
		const hue = toneOfLetter(sign.letter);
		return {...sign, tone: hue === 'plain' ? 'strong' : hue};
	});
	if (!isTruthTold(state)) {
		return fitted(signs, columns);
	}

	const truth = drawn(
		truthLegend.map((sign): Sign => ({...sign, tone: 'warning'})),
		'  ',
	);
	const whole = [...drawn(signs, gapIn(columns)), ...truth];
	return [lineWidth(whole) <= columns ? whole : truth];
}

function gapIn(columns: number): string {
	return columns < wide ? ' ' : '  ';
}

function drawn(signs: readonly Sign[], gap: string): Line {
	return signs.flatMap(({letter, meaning, tone}) => [span(gap), span(letter, tone), span(` ${meaning}`, 'quiet')]);
}

function fitted(signs: readonly Sign[], columns: number): readonly Line[] {
	const gap = gapIn(columns);
	const choices = [
		...without(signs, plainest).map((kept) => [drawn(kept, gap)]),
		...without(signs, plain).map((kept) => onTwoLines(kept, gap, columns)),
	];
	const fits = (lines: readonly Line[]) => lines.every((line) => lineWidth(line) <= columns);
	return choices.find(fits) ?? (choices.at(-1) as readonly Line[]);
}

/** All of the signs, then without the first of these letters, and so on. */
function without(signs: readonly Sign[], letters: readonly string[]): readonly (readonly Sign[])[] {
	return Array.from({length: letters.length + 1}, (_, gone) =>
		signs.filter(({letter}) => !letters.slice(0, gone).includes(letter)),
	);
}

/** The first line as full as it gets. */
function onTwoLines(signs: readonly Sign[], gap: string, columns: number): readonly Line[] {
	const first = signs.findLastIndex((_, at) => lineWidth(drawn(signs.slice(0, at + 1), gap)) <= columns) + 1;
	return [drawn(signs.slice(0, first), gap), drawn(signs.slice(first), gap)];
}
