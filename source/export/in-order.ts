/** Has `underway` pieces of work going at a time, and hands on what they give in the order of the pieces. */
export async function* inOrder<Piece, Result>(
	pieces: Iterable<Piece>,
	underway: number,
	work: (piece: Piece) => Promise<Result>,
): AsyncGenerator<{readonly piece: Piece; readonly result: Result}> {
	const going: {readonly piece: Piece; readonly result: Promise<Result>}[] = [];
	const left = pieces[Symbol.iterator]();
	for (;;) {
		while (going.length < underway) {
			const {value: piece, done} = left.next();
			if (done) {
				break;
			}

			const result = work(piece);
			// Whoever takes it is told; until then a failure must not count as nobody's.
			result.catch(() => undefined);
			going.push({piece, result});
		}

		const next = going.shift();
		if (next === undefined) {
			return;
		}

		yield {piece: next.piece, result: await next.result};
	}
}
