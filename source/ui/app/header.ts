import {counted} from '../../domain/counted.ts';
import {calendarMonthOf, formatDay} from '../../domain/days.ts';
import {plainText} from '../../domain/plain-text.ts';
import {isPastMonths} from '../../domain/timeline.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {fitText, type Line, line, lineWidth, type Span, span, spread} from '../draw/lines.ts';
import {monthLetters} from '../draw/marks.ts';
import {customersIn, spanIn, timelineIn} from '../state/derive.ts';
import {type Level, levels} from '../state/level.ts';
import {isChanged, type State} from '../state/state.ts';
import {closeOutName} from '../state/step-names.ts';
import {titleOf} from '../state/title-of.ts';
import {whoIn} from '../state/who.ts';
import {tabLine} from './tab-line.ts';

/** Columns of a saved run's name: at most, beside the seed where it has no room, and at least. */
const widestNameOfRun = 60;
const nameBesideSeed = 21;
const leastNameOfRun = 8;

const longestLevel = Math.max(...levels.map((level) => level.length));

/** The three lines above every screen: where one is, the tabs, and when. */
export function headerOf(state: State, glyphs: Glyphs): Line[] {
	const tabs = tabLine(state);
	const level = levelsBeside(state, lineWidth(tabs));
	return [
		crumbLine(state, glyphs, level.length === 0),
		level.length === 0 ? tabs : spread(tabs, level, state.columns),
		timeLine(state, glyphs),
	];
}

/**
 * The level that the screens speak on, among the others where there is room beside the tabs; nothing where there is none for
 * the longest of them: in one terminal all stand in one place.
 */
function levelsBeside({level, columns}: State, taken: number): Line {
	const all = levels.map((each) => (each === level ? span(`[${each}]`, 'accent') : span(` ${each} `, 'quiet')));
	const room = columns - taken - 1;
	if (room >= lineWidth(all)) {
		return [...all, span(' ')];
	}

	return room >= longestLevel + 2 ? [span(`[${level}]`, 'accent'), span(' ')] : [];
}

function crumbLine(state: State, {crumb, dot}: Glyphs, hasLevel: boolean): Line {
	const place = [
		titleOf(state, state.screen),
		...(state.screen === 'month' ? [longStep(state)] : []),
		...(state.screen === 'runs' && state.runs.comparing ? ['Compare'] : []),
		...(state.customer ? [fitText(whoIn(state, state.customer.id).id, 24)] : []),
	];
	const left = line(span(' leaktui', 'strong'), span(` ${crumb} `, 'quiet'), place.join(` ${crumb} `));
	const seed = state.books ? fitText(plainText(state.books.name), 24) : seedText(state);
	const size = counted(customersIn(state), 'customer');
	const level = levelBeside(state.level, hasLevel);
	const isNarrow = state.columns < 72;
	// Where one is stands whole: what the year is gives way to it, then the run's name. Another level moves nothing.
	const room = state.columns - lineWidth(left) - (hasLevel ? longestLevel - state.level.length : 0);
	const rightOf = (year: readonly string[], widestName: number): Line => {
		const run = [...year.map(quietly), ...level, quietly(`${savedText(state, widestName)} `)];
		return [span('  '), ...run.flatMap((part, at) => [...(at === 0 ? [] : [quietly(` ${dot} `)]), part])];
	};
	const years = isNarrow ? [] : [[seed, size], [seed]];
	const choices = [
		...[...years, []].map((year) => rightOf(year, widestNameOfRun)),
		...years.map((year) => rightOf(year, nameBesideSeed)),
		...Array.from({length: widestNameOfRun - leastNameOfRun + 1}, (_, less) => rightOf([], widestNameOfRun - less)),
	];
	const right = choices.find((choice) => lineWidth(choice) <= room) ?? choices.at(-1) ?? [];
	return spread(left, right, state.columns);
}

/** The level where it stands in the first line; one that the program does not begin with stands out. */
function levelBeside(level: Level, isShown: boolean): Span[] {
	return isShown ? [span(level, level === 'detector' ? 'quiet' : 'accent')] : [];
}

function quietly(text: string): Span {
	return span(text, 'quiet');
}

function seedText({settings}: State): string {
	return `seed ${fitText(plainText(settings.seed), 20)}`;
}

function savedText(state: State, widestName: number): string {
	if (!state.saved) {
		return 'not saved';
	}

	const name = fitText(plainText(state.saved.name), widestName);
	return isChanged(state) ? `${name}, changed` : `${name}, saved`;
}

function longStep(state: State): string {
	const {months, firstMonth} = spanIn(state);
	return isPastMonths(months, state.day, firstMonth) ? closeOutName(state) : writtenMonth(calendarMonthOf(state.day));
}

/** The billed months as letters, upper case up to the step one stands on, and the as-of day. */
function timeLine(state: State, glyphs: Glyphs): Line {
	const timeline = timelineIn(state);
	const {months, firstMonth} = spanIn(state);
	const lastStep = closeOutName(state).toLowerCase();
	const step = timeline.steps.findIndex((day) => day >= state.day);
	const letters = monthLetters(months, firstMonth);
	const gap = months > 18 ? '' : state.columns < 100 || months > 12 ? ' ' : '  ';
	const spans: Span[] = [span(` ${glyphs.left} [ ] ${glyphs.right} `, 'quiet')];
	for (const [at, letter] of letters.entries()) {
		spans.push(...timeMark(at === step ? `[${letter}]` : at < step ? letter : letter.toLowerCase(), at === step, gap));
	}

	if (timeline.steps.length > months) {
		spans.push(...timeMark(step === months ? `[${lastStep}]` : lastStep, step === months, gap || ' '));
	}

	const asOf = state.columns < 80 ? formatDay(state.day) : `as of ${writtenDay(state.day)}`;
	const right = line(
		...(state.isPlaying ? [span(`${glyphs.right} playing `, 'accent')] : []),
		span(asOf, 'strong'),
		' ',
	);
	return spread(
		lineWidth(spans) + lineWidth(right) > state.columns ? shortTime(state, step, timeline.steps.length, glyphs) : spans,
		right,
		state.columns,
	);
}

/** Where one is among the steps, where the letters of all months do not fit. */
function shortTime(state: State, step: number, steps: number, {left, right}: Glyphs): Line {
	return [
		span(` ${left} [ ] ${right} `, 'quiet'),
		span(` ${longStep(state)}`, 'accent'),
		span(`  step ${step + 1} of ${steps}`, 'quiet'),
	];
}

function timeMark(text: string, isHere: boolean, gap: string): Span[] {
	return [span(gap), span(text, isHere ? 'accent' : 'plain')];
}
