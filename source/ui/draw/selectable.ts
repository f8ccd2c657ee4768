import {hues} from '../../scenarios/hues.ts';
import type {Glyphs} from './glyphs.ts';
import {fitLine, type Line, type Span, span, type Tone} from './lines.ts';

const drawnIn: ReadonlySet<Tone> = new Set(['drawn', ...hues]);

/**
 * A line of a pane whose lines can be selected: the selected one has a marker and fills the width. A bar or a column in it
 * stays as it is: inverse, what is empty would pass for what is full.
 */
export function selectable(content: Line, isSelected: boolean, width: number, glyphs: Glyphs): Line {
	if (!isSelected) {
		return [span('  '), ...content];
	}

	const fitted = fitLine([span(`${glyphs.selected} `), ...content], width, glyphs.ellipsis);
	const pictures = fitted.map((each) => isPicture(each, glyphs));
	const [first, last] = [pictures.indexOf(true), pictures.lastIndexOf(true)];
	if (first < 0) {
		return [selected(fitted)];
	}

	const rest = fitted.slice(last + 1);
	return [
		selected(fitted.slice(0, first)),
		...fitted.slice(first, last + 1),
		...(isBlank(rest) ? rest : besidePicture(rest)),
	];
}

/** What stands beside a picture at some distance; the distance is no part of it. */
function besidePicture(rest: Line): Line {
	const gap = rest.findIndex(({text}) => text.trim() !== '');
	return [...rest.slice(0, gap), selected(rest.slice(gap))];
}

function selected(spans: Line): Span {
	return span(spans.map(({text}) => text).join(''), 'selected');
}

function isBlank(spans: Line): boolean {
	return spans.every(({text}) => text.trim() === '');
}

function isPicture({text, tone}: Span, {eighths, heights, trace}: Glyphs): boolean {
	const signs = [...eighths, ...heights, ...Object.values(trace)];
	const drawn = [...text].filter((sign) => sign !== ' ');
	return drawnIn.has(tone) && drawn.length > 0 && drawn.every((sign) => signs.includes(sign));
}
