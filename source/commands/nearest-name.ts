/** The name that was probably meant: the one fewest typing slips away, `undefined` where none is close. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
	let nearest: string | undefined;
	let fewest = Math.max(1, Math.floor(typed.length / 3)) + 1;
	for (const name of names) {
		const count = slips(typed, name);
		if (count < fewest) {
			fewest = count;
			nearest = name;
		}
	}

	return nearest;
}

/** How many letters must be added, dropped, changed or swapped with a neighbour to turn one word into the other. */
function slips(from: string, to: string): number {
	const rows = [Array.from({length: to.length + 1}, (_, column) => column)];
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const above = rows[i - 1] as number[];
			const changed = (above[j - 1] as number) + Number(from[i - 1] !== to[j - 1]);
			row[j] = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, changed);
			if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
				row[j] = Math.min(row[j], ((rows[i - 2] as number[])[j - 2] as number) + 1);
			}
		}

		rows.push(row);
	}

	return (rows[from.length] as number[])[to.length] as number;
}
