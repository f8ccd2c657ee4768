import {writtenMonth} from '../../domain/written-days.ts';
import {scenarios} from '../../scenarios/index.ts';
import {presets} from '../../simulation/presets.ts';
import {rateOf} from '../../simulation/settings.ts';
import {bar} from '../draw/bar.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {
	fitLine,
	fitText,
	type Line,
	lineWidth,
	padEnd,
	padStart,
	type Span,
	span,
	spread,
	textWidth,
} from '../draw/lines.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {selectable} from '../draw/selectable.ts';
import {cursorLine} from '../prompt/input-line.ts';
import {monthShown} from '../state/month-shown.ts';
import type {Prompt, State} from '../state/state.ts';
import {titleOf} from '../state/title-of.ts';
import {type FormLine, formLinesIn, presetShown, selectedAt, typedField} from './form.ts';
import {type FormField, isStandard} from './form-field.ts';

const labelWidth = 16;
const valueWidth = 8;
const standardWidth = 8;

/** Every setting, line by line; `height` is that of the pane, so that it knows whether there is room to spare. */
export function formPane(state: State, width: number, height: number, glyphs: Glyphs): Pane {
	const {settings, prompt} = state;
	const isFocused = state.chaos.pane === 'form';
	const inner = innerWidth(width);
	const lines = formLinesIn(state);
	const selected = selectedAt(state);
	const most = barScale(Object.values(settings.rates));
	const drawn: Line[] = [];
	let cursor = 0;
	// What is off by default is scrolled to, and takes no room from the others.
	const gaps = lines.filter((each) => sectionOf(each) !== 'more').length + 3 + 4 <= height - 2;
	for (const [at, each] of lines.entries()) {
		drawn.push(...headingAbove(state, each, lines[at - 1], inner, most, gaps));
		if (at === selected) {
			cursor = drawn.length;
		}

		const isHere = isFocused && at === selected;
		if (isHere && (prompt?.kind === 'value' || prompt?.kind === 'incident')) {
			drawn.push(typingLine(state, prompt, inner, glyphs));
		} else {
			const content =
				each === 'presets'
					? presetLine(state, isHere, glyphs)
					: fieldLine(state, each, isHere, inner - 2, most, glyphs);
			drawn.push(selectable(content, isHere, inner, glyphs));
		}
	}

	return {title: titleOf(state, 'chaos'), lines: drawn, cursor, grows: true};
}

/** Bars of rates share a scale that only changes when it must. */
function barScale(rates: readonly number[]): number {
	const largest = Math.max(...rates);
	return [10, 25, 50].find((most) => largest <= most) ?? 100;
}

function sectionOf(each: FormLine | undefined): string {
	return each === undefined ? '' : each === 'presets' ? 'presets' : each.section;
}

function headingAbove(
	state: State,
	each: FormLine,
	above: FormLine | undefined,
	inner: number,
	most: number,
	gaps: boolean,
): Line[] {
	const section = sectionOf(each);
	if (section === sectionOf(above) || section === 'presets') {
		return [];
	}

	const gap: Line[] = gaps ? [[]] : [];
	switch (section) {
		case 'rates': {
			const title = `  rates, drawn up to ${most} %`;
			return [...gap, [span(title + padStart('default', inner - textWidth(title)), 'quiet')]];
		}

		case 'detector':
			return [...gap, [span('  how the detector judges', 'quiet')]];
		case 'more':
			return [...gap, [span('  more leaks, off unless set', 'quiet')]];
		case 'incidents':
			return [...gap, [span(`  incidents: i on a rate sets ${writtenMonth(monthShown(state))} alone`, 'quiet')]];
		default:
			return gap;
	}
}

function presetLine(state: State, isHere: boolean, {left, right}: Glyphs): Line {
	const {name, isChanged} = presetShown(state);
	const picked = presets[state.chaos.preset ?? -1];
	const arrows = isHere ? [`${left} `, ` ${right}`] : ['', ''];
	return [
		span('preset  '),
		span(arrows[0] as string),
		span(picked ? picked.name : isChanged ? `changed from ${name}` : name, 'strong'),
		span(arrows[1] as string),
		span(picked ? '  enter applies' : '', 'quiet'),
	];
}

function fieldLine(state: State, field: FormField, isHere: boolean, width: number, most: number, glyphs: Glyphs): Line {
	const {settings} = state;
	const isTurned = isHere && (field.range !== undefined || field.isSwitch);
	const standard = isStandard(settings, field) ? '' : field.standard;
	const value = fitText(field.shown(settings), width - labelWidth - 4 - standardWidth, glyphs.ellipsis);
	if (value === '') {
		return [span(`${field.label}  `), span(field.remark?.(settings) ?? '', 'quiet')];
	}

	const left: Span[] = [
		span(padEnd(field.label, labelWidth)),
		span(isTurned ? `${glyphs.left} ` : '  '),
		span(textWidth(value) > valueWidth ? value : padStart(value, valueWidth), standard === '' ? 'plain' : 'strong'),
		span(isTurned ? ` ${glyphs.right} ` : '   '),
	];
	const room = width - lineWidth(left) - standardWidth;
	const aside = field.isRate
		? bar(rateOf(settings, {dial: field.option}), most, room, glyphs)
		: (field.remark?.(settings) ?? '');
	return spread(
		[...left, span(aside, field.isRate ? (hueOf(field) ?? 'drawn') : 'quiet')],
		[span(standard, 'quiet')],
		width,
		glyphs.ellipsis,
	);
}

/** The hue of the scenario whose rate it is. */
function hueOf({option}: FormField) {
	return scenarios.find(({dial}) => dial === option)?.hue;
}

/** The line while its value is typed: the bounds beside it where there is room, a long text around its cursor. */
function typingLine(state: State, prompt: Prompt, inner: number, {selected}: Glyphs): Line {
	const field = typedField(state);
	const label = prompt.kind === 'incident' ? `${field?.label} only` : (field?.label ?? '');
	const head = `${selected} ${padEnd(label, labelWidth)}  `;
	const room = inner - textWidth(head) - 1;
	const start = Math.max(0, prompt.cursor - room);
	const text = [...prompt.text].slice(start).join('');
	const typed: Line = prompt.isUntouched ? [span(text, 'selected')] : cursorLine({text, cursor: prompt.cursor - start});
	const bounds = `  ${field?.bounds ?? ''}`;
	const left: Line = [span(head, 'accent'), ...typed];
	return lineWidth(left) + textWidth(bounds) <= inner
		? spread(left, [span(bounds, 'quiet')], inner)
		: fitLine(left, inner);
}
