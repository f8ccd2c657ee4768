export type Stopwatch = {
	/** Waits for a piece of work, and counts the time. */
	readonly during: <Result>(work: Promise<Result>) => Promise<Result>;
	/** All that was counted. */
	readonly milliseconds: () => number;
};

/** Counts the time of pieces of work, and tells when they took longer than so many milliseconds together. */
export function stopwatch(most: number, onOver: () => void): Stopwatch {
	let counted = 0;
	return {
		milliseconds: () => counted,
		async during(work) {
			const started = performance.now();
			const timer = setTimeout(onOver, Math.max(0, most - counted));
			try {
				return await work;
			} finally {
				clearTimeout(timer);
				counted += performance.now() - started;
			}
		},
	};
}
