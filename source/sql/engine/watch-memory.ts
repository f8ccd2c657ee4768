/** How often the process is looked at, in milliseconds: what can be taken in between is some ten megabytes. */
const interval = 10;

/** Calls `onOver` once when this process has grown by more than so many bytes since now. Returns what ends the watch. */
export function watchMemory(most: number, onOver: () => void): () => void {
	const before = process.memoryUsage.rss();
	const timer = setInterval(() => {
		if (process.memoryUsage.rss() - before > most) {
			clearInterval(timer);
			onOver();
		}
	}, interval);
	return () => clearInterval(timer);
}
