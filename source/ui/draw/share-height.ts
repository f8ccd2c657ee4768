/** A row of a screen: the lines it can't do without, and the lines it would fill. */
export type HeightWish = {readonly least: number; readonly wanted: number};

/** The rows that are shown, beginning at `first`, and the lines of each. */
export type HeightShares = {readonly first: number; readonly heights: readonly number[]};

/**
 * Shares `height` lines among rows one below the other: as many rows as get their least, beginning with the first one
 * from which the focused one still does. Lines left over go round among those that want more, then to the last row.
 */
export function shareHeight(rows: readonly HeightWish[], height: number, focus: number): HeightShares {
	let first = 0;
	while (first < focus && leastOf(rows.slice(first, focus + 1)) > height) {
		first++;
	}

	let count = 1;
	while (first + count < rows.length && leastOf(rows.slice(first, first + count + 1)) <= height) {
		count++;
	}

	const shown = rows.slice(first, first + count);
	const heights = shown.map(({least}) => Math.min(least, height));
	for (let spare = height - leastOf(shown); spare > 0; ) {
		const hungry = shown.flatMap(({wanted}, at) => ((heights[at] as number) < wanted ? [at] : []));
		const fed = hungry.length > 0 ? hungry.slice(0, spare) : [count - 1];
		for (const at of fed) {
			heights[at] = (heights[at] as number) + 1;
		}

		spare -= fed.length;
	}

	return {first, heights};
}

function leastOf(rows: readonly HeightWish[]): number {
	return rows.reduce((total, {least}) => total + least, 0);
}
