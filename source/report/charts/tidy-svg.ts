/** Attributes that say to assistive technology and to mice what the page says better, or that the page's style decides. */
const idle =
	/ (?:role|aria-[a-z]+|pointer-events|font-family|opacity="1|stroke-width="1|xmlns(?::xlink)?)(?:="[^"]*)?"/g;
const emptyShape = /<path class="(?:background|foreground)"[^>]*\/>/g;
const markNames = / class="mark-\w+ role-[\w-]+ ?([\w-]*)"/g;
const fraction = /-?\d+\.\d{3,}/g;

/**
 * What is inside the SVG that Vega draws, without attributes and shapes that draw nothing, with the names of marks as
 * classes and no more than two decimals. Tags alone are touched: texts stay as they are.
 */
export function tidySvg(svg: string): string {
	return svg
		.replace(/<[^>]*>/g, (tag) =>
			tag
				.replace(emptyShape, '')
				.replace(idle, '')
				.replace(markNames, (_, name: string) => (name === '' ? '' : ` class="${name}"`))
				.replace(fraction, (number) => String(Math.round(Number(number) * 100) / 100)),
		)
		.replace(/^<svg[^>]*>|<\/svg>$/g, '');
}
