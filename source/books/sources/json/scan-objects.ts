const [lineFeed, quote, comma, opened, closed, backslash, openedList, closedList] = [
	10, 34, 44, 123, 125, 92, 91, 93,
] as const;

/** Where a scan of an array is: the line it has come to, and whether the array has begun and ended. */
export type ArrayScan = {line: number; isBegun: boolean; isEnded: boolean};

/** Takes an item of the array, from its first byte to behind its last: an object, or something else. */
type TakeItem = (from: number, to: number, line: number, what: 'object' | 'other' | 'cut') => void;

/** Goes on through the items of an array of objects; gives where it stopped: at an item whose end is still to come. */
export function scanArray(bytes: Uint8Array, length: number, isLast: boolean, scan: ArrayScan, take: TakeItem): number {
	let at = 0;
	while (at < length && !scan.isEnded) {
		const code = bytes[at] as number;
		if (code === opened) {
			const end = endOfObject(bytes, at, length);
			if (end === -1 && !isLast) {
				return at;
			}

			const to = end === -1 ? length : end;
			take(at, to, scan.line, end === -1 ? 'cut' : 'object');
			scan.line += breaksIn(bytes, at, to);
			at = to;
		} else if (code === closedList) {
			scan.isEnded = true;
		} else if (code <= 32 || code === comma || (code === openedList && !scan.isBegun)) {
			scan.line += code === lineFeed ? 1 : 0;
			scan.isBegun ||= code === openedList;
			at++;
		} else {
			const end = endOfOther(bytes, at, length);
			if (end === length && !isLast) {
				return at;
			}

			take(at, end, scan.line, 'other');
			scan.line += breaksIn(bytes, at, end);
			at = end;
		}
	}

	return scan.isEnded ? length : at;
}

/** The place behind the brace that closes the one at `from`; −1 where there is none. */
function endOfObject(bytes: Uint8Array, from: number, length: number): number {
	let depth = 0;
	let isText = false;
	for (let at = from; at < length; at++) {
		const code = bytes[at];
		if (isText) {
			if (code === backslash) {
				at++;
			} else if (code === quote) {
				isText = false;
			}
		} else if (code === quote) {
			isText = true;
		} else if (code === opened) {
			depth++;
		} else if (code === closed && --depth === 0) {
			return at + 1;
		}
	}

	return -1;
}

/** Where something that is no object ends: before the next one, or the end of the array. */
function endOfOther(bytes: Uint8Array, from: number, length: number): number {
	let at = from + 1;
	while (at < length && bytes[at] !== comma && bytes[at] !== opened && bytes[at] !== closedList) {
		at++;
	}

	return at;
}

function breaksIn(bytes: Uint8Array, from: number, to: number): number {
	let breaks = 0;
	for (let at = from; at < to; at++) {
		breaks += bytes[at] === lineFeed ? 1 : 0;
	}

	return breaks;
}
