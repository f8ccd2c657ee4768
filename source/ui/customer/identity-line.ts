import {type Line, lineWidth, span, spread, textOf} from '../draw/lines.ts';
import type {Pane} from '../draw/pane.ts';

/**
 * Who the customer is, in one line of `width` columns without a border: what was agreed gives way to what is said of the
 * customer, since when first and the plan last, and both to the name.
 */
export function identityLine({title, note = '', shortNote = note, lines}: Pane, width: number): Line {
	const agreed = textOf(lines[0] ?? []).split(' · ');
	const brief = agreed.filter((part) => !part.startsWith('since '));
	const briefest = brief.slice(0, -1);
	const choices = [
		[agreed, note],
		[brief, note],
		[briefest, note],
		[brief, shortNote],
		[agreed.slice(0, 1), note],
		[[], note],
		[[], shortNote],
		[[], ''],
	] as const;
	const drawn = choices.map(([parts, said]): readonly [Line, Line] => [
		[span(` ${title}`, 'strong'), ...parts.map((part) => span(` · ${part}`))],
		said === '' ? [] : [span(`  ${said} `, 'quiet')],
	]);
	const fits = ([left, right]: readonly [Line, Line]) => lineWidth(left) + lineWidth(right) <= width;
	const [left, right] = drawn.find(fits) ?? (drawn.at(-1) as readonly [Line, Line]);
	return spread(left, right, width);
}
