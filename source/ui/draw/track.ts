import {type Line, type Span, span, type Tone} from './lines.ts';

/** A line that is drawn mark by mark, each one column wide; blank where nothing was put. */
export type Track = {
	readonly width: number;
	/** Puts a mark in a column; outside the track it is left out. */
	readonly put: (column: number, mark: string, tone: Tone) => void;
	/** Fills the columns from one to another, both included, where they are blank. */
	readonly fill: (from: number, to: number, mark: string, tone: Tone) => void;
	/** Writes a text from a column on, as far as the track goes. */
	readonly write: (column: number, text: string, tone: Tone) => void;
	readonly line: () => Line;
};

export function track(width: number): Track {
	const marks = new Array<string>(width).fill(' ');
	const tones = new Array<Tone>(width).fill('plain');
	const put = (column: number, mark: string, tone: Tone) => {
		if (column >= 0 && column < width) {
			marks[column] = mark;
			tones[column] = tone;
		}
	};
	return {
		width,
		put,
		fill(from, to, mark, tone) {
			for (let column = Math.max(0, from); column <= Math.min(width - 1, to); column++) {
				if (marks[column] === ' ') {
					put(column, mark, tone);
				}
			}
		},
		write(column, text, tone) {
			let at = column;
			for (const mark of text) {
				put(at, mark, tone);
				at++;
			}
		},
		line: () => joined(marks, tones),
	};
}

/** Marks of one tone that stand side by side, as one span. */
function joined(marks: readonly string[], tones: readonly Tone[]): Line {
	const spans: Span[] = [];
	for (let from = 0; from < marks.length; ) {
		let to = from + 1;
		while (to < marks.length && tones[to] === tones[from]) {
			to++;
		}

		spans.push(span(marks.slice(from, to).join(''), tones[from]));
		from = to;
	}

	return spans;
}
