/** The memory of all columns in a value: handed over from thread to thread instead of copied. Each piece once. */
export function memoryOf(value: unknown): ArrayBuffer[] {
	const found = new Set<ArrayBuffer>();
	const look = (part: unknown): void => {
		if (ArrayBuffer.isView(part)) {
			if (part.buffer instanceof ArrayBuffer) {
				found.add(part.buffer);
			}
		} else if (Array.isArray(part)) {
			// A column of texts holds no memory of that kind, and there may be millions of them.
			if (typeof part[0] === 'object') {
				part.forEach(look);
			}
		} else if (typeof part === 'object' && part !== null) {
			Object.values(part).forEach(look);
		}
	};
	look(value);
	return [...found];
}
