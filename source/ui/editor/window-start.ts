/**
 * The first of `size` places in a row among which `at` is. It moves by half a window at a time, so that most keys leave the
 * picture where it is, and depends on `at` alone.
 */
export function windowStart(at: number, size: number): number {
	const step = Math.max(1, Math.floor(size / 2));
	return at < size ? 0 : (Math.floor((at - size) / step) + 1) * step;
}
