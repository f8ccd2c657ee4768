import {type OpenedBooks, type OpenRequest, openBooks} from './open-books.ts';

/**
 * Begins to open books while the screen is still being made, and gives what opens them: the first time it is what has
 * begun, later each time anew.
 */
export function begunOpening(
	request: OpenRequest,
	open: (request: OpenRequest) => Promise<OpenedBooks> = openBooks,
): (request: OpenRequest) => Promise<OpenedBooks> {
	const controller = new AbortController();
	let taken: Pick<OpenRequest, 'onProgress' | 'onLedger'> = {};
	const begun = open({
		...request,
		signal: controller.signal,
		onProgress: (progress) => taken.onProgress?.(progress),
		onLedger: (ledger) => taken.onLedger?.(ledger),
	});
	// Whoever asks for it is told; until then a failure must not count as nobody's.
	begun.catch(() => undefined);
	let isTaken = false;
	return (asked) => {
		if (isTaken) {
			return open(asked);
		}

		isTaken = true;
		taken = asked;
		asked.signal?.addEventListener('abort', () => controller.abort(asked.signal?.reason));
		return begun;
	};
}
