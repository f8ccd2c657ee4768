import type {Glyphs} from './glyphs.ts';
import {fitLine, type Line, span, textOf} from './lines.ts';

/** A line of a pane whose lines can be selected: the selected one has a marker and fills the width. */
export function selectable(content: Line, isSelected: boolean, width: number, {selected, ellipsis}: Glyphs): Line {
	if (!isSelected) {
		return [span('  '), ...content];
	}

	return [span(textOf(fitLine([span(`${selected} `), ...content], width, ellipsis)), 'selected')];
}
