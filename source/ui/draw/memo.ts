/** Results of so many steps are kept where a reader goes on and back: of the one shown, the one before, and the one made ready. */
export const stepsKept = 3;

/** The function, remembering its last `size` results by the identity of all its arguments: of what is shown, and of what is made ready. */
export function remember<Args extends readonly unknown[], Result>(
	compute: (...args: Args) => Result,
	size = 2,
): (...args: Args) => Result {
	let entries: {args: Args; result: Result}[] = [];
	return (...args) => {
		const known = entries.find((entry) => entry.args.every((value, at) => Object.is(value, args[at])));
		if (known) {
			if (known !== entries[0]) {
				entries = [known, ...entries.filter((entry) => entry !== known)];
			}

			return known.result;
		}

		const result = compute(...args);
		entries = [{args, result}, ...entries].slice(0, size);
		return result;
	};
}
