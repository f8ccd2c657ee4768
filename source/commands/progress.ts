/**
 * How far a long work is, as one line on standard error that is written anew at each percent; nothing where that is no
 * terminal. A dozen lines do what a progress-bar package would bring a tree of dependencies for.
 */
export function startProgress(what: string, total: number): {at: (done: number) => void; end: () => void} {
	let shown = 0;
	return {
		at(done) {
			const percent = Math.floor((done / total) * 100);
			if (process.stderr.isTTY && percent > shown) {
				shown = percent;
				process.stderr.write(`\r${what} ${percent} %\u001b[K`);
			}
		},
		end() {
			if (shown > 0) {
				process.stderr.write('\r\u001b[K');
			}
		},
	};
}
