/** Results of so many steps are kept where a reader goes on and back: of the one shown, the one before, and the one made ready. */
export const stepsKept = 3;

/** A function that remembers its last results. */
export type Remembering<Args extends readonly unknown[], Result> = {
	(...args: Args): Result;
	/** Whether it would not have to compute this. */
	readonly knows: (...args: Args) => boolean;
	/** Tells it a result that was computed elsewhere. */
	readonly learn: (result: Result, ...args: Args) => void;
};

/** The function, remembering its last `size` results by the identity of all its arguments: of what is shown, and of what is made ready. */
export function remember<Args extends readonly unknown[], Result>(
	compute: (...args: Args) => Result,
	size = 2,
): Remembering<Args, Result> {
	let entries: {args: Args; result: Result}[] = [];
	const entryOf = (args: Args) => entries.find((entry) => entry.args.every((value, at) => Object.is(value, args[at])));
	const learn = (result: Result, ...args: Args) => {
		const before = entryOf(args);
		entries = [{args, result}, ...entries.filter((entry) => entry !== before)].slice(0, size);
	};
	const ask = (...args: Args) => {
		const known = entryOf(args);
		if (known) {
			if (known !== entries[0]) {
				entries = [known, ...entries.filter((entry) => entry !== known)];
			}

			return known.result;
		}

		const result = compute(...args);
		learn(result, ...args);
		return result;
	};
	return Object.assign(ask, {knows: (...args: Args) => entryOf(args) !== undefined, learn});
}
