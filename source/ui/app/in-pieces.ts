/** How long is worked at a time, in milliseconds: a key that comes meanwhile is not felt to wait. */
const most = 4;

/** Does work that comes in pieces whenever there is nothing else to do, a few of them at a time. Gives what stops it. */
export function inPieces(work: Iterator<unknown, void>, now = () => performance.now()): () => void {
	let next: NodeJS.Immediate;
	// With a reference: without one the loop sleeps until something else happens.
	const later = () => {
		next = setImmediate(turn);
	};
	const turn = () => {
		const until = now() + most;
		let isDone = false;
		while (!isDone && now() < until) {
			isDone = work.next().done === true;
		}

		if (!isDone) {
			later();
		}
	};
	later();
	return () => clearImmediate(next);
}
