/** One thing measured: the time of each run in milliseconds, and what else was seen. */
export type Measure = {
	readonly name: string;
	readonly milliseconds: readonly number[];
	/** Most memory that a process held, in MB. */
	readonly peakMegabytes?: number | undefined;
	/** Bytes written to the terminal, the median of all runs. */
	readonly bytes?: number | undefined;
};

export type Summary = {
	readonly name: string;
	readonly runs: number;
	readonly median: number;
	readonly p95: number;
	/** Median ÷ the median of bare Node in the same run. */
	readonly ratio: number;
	readonly peakMegabytes?: number | undefined;
	readonly bytes?: number | undefined;
};

/** The value below which this share (0 … 1) of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

/** Medians of all measures, with ratios to the first one. */
export function summarise(measures: readonly Measure[]): Summary[] {
	const bare = quantile((measures[0] as Measure).milliseconds, 0.5);
	return measures.map(({name, milliseconds, peakMegabytes, bytes}) => ({
		name,
		runs: milliseconds.length,
		median: quantile(milliseconds, 0.5),
		p95: quantile(milliseconds, 0.95),
		ratio: quantile(milliseconds, 0.5) / bare,
		peakMegabytes,
		bytes,
	}));
}

/** A table in Markdown, which reads well in a terminal too. */
export function tableOf(summaries: readonly Summary[]): string {
	const rows = summaries.map(({name, runs, median, p95, ratio, peakMegabytes, bytes}) => [
		name,
		timeText(median),
		timeText(p95),
		`${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`,
		[peakMegabytes && `${Math.round(peakMegabytes)} MB`, bytes && `${bytes} bytes`].filter(Boolean).join(', '),
		String(runs),
	]);
	const table = [['what', 'median', 'p95', 'to bare Node', 'seen', 'runs'], ...rows];
	const widths = (table[0] as string[]).map((_, at) => Math.max(...table.map((row) => (row[at] as string).length)));
	const lines = table.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] as number)).join(' | ')} |`);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function timeText(milliseconds: number): string {
	if (milliseconds >= 1000) {
		return `${(milliseconds / 1000).toFixed(2)} s`;
	}

	return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}
