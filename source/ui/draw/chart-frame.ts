import type {Glyphs} from './glyphs.ts';
import {type Line, padStart, span, textWidth} from './lines.ts';
import {track} from './track.ts';

/** A place on the axis below a chart, as a share (0 … 1) of its width, and what is written there. */
export type AxisLabel = {readonly at: number; readonly text: string};

/** What stands around the picture of a chart. */
export type ChartFrame = {
	/** The amount at the top; the foot is zero. */
	readonly most: number;
	readonly format: (amount: number) => string;
	readonly labels: readonly AxisLabel[];
	/** Where one stands on the axis, as a share of its width. */
	readonly here?: AxisLabel;
};

/** Columns of the amounts and the line beside them. */
export function scaleWidth({most, format}: Pick<ChartFrame, 'most' | 'format'>): number {
	return Math.max(textWidth(format(most)), textWidth(format(0))) + 1;
}

/** The picture, line by line, with amounts to its left and the axis below: one line more than the picture has. */
export function framed(picture: readonly Line[], width: number, frame: ChartFrame, glyphs: Glyphs): Line[] {
	const scale = scaleWidth(frame);
	const {length} = picture;
	const middle = length >= 7 && length % 2 === 1 ? (length - 1) / 2 : -1;
	const amountAt = (row: number) => {
		if (row === 0) {
			return frame.format(frame.most);
		}

		return row === length - 1 ? frame.format(0) : row === middle ? frame.format(frame.most / 2) : '';
	};
	return [
		...picture.map(
			(content, row): Line => [span(padStart(amountAt(row), scale - 1) + glyphs.box.vertical, 'quiet'), ...content],
		),
		[span(' '.repeat(scale)), ...axisLine(width - scale, frame, glyphs)],
	];
}

/** The labels, each from its place on, and the mark with its words in front of them; none runs into the next. */
function axisLine(width: number, {labels, here}: ChartFrame, glyphs: Glyphs): Line {
	const axis = track(width);
	const column = ({at}: AxisLabel) => Math.min(width - 1, Math.max(0, Math.floor(at * width)));
	for (const [place, label] of labels.entries()) {
		const next = labels[place + 1];
		const room = (next ? column(next) : width) - column(label);
		if (textWidth(label.text) <= room) {
			axis.write(column(label), label.text, 'quiet');
		}
	}

	if (here) {
		const at = column(here);
		const text = ` ${here.text} `;
		const isLeft = at + 1 + text.length > width;
		axis.write(isLeft ? Math.max(0, at - text.length) : at + 1, text, 'strong');
		axis.put(at, glyphs.here, 'drawn');
	}

	return axis.line();
}
