import {type Line, span} from '../draw/lines.ts';
import {wrapped} from '../draw/wrapped.ts';

/** Columns of a label. */
export const labelWidth = 7;

/** A text beside its label, on as many lines as it takes. */
export function labelled(label: string, text: string, room: number): Line[] {
	return wrapped(text, room).map((row, at) => [span((at === 0 ? label : '').padEnd(labelWidth), 'quiet'), ...row]);
}
