/** The failure to write where something is in the way, which is replaced only where that is asked for. */
type TakenError = Error & {readonly taken: string};

/** That failure as one sentence: what is in the way («d is not empty»), and what can be done about it on the command line. */
export function takenError(taken: string, other: 'folder' | 'name'): Error {
	const replaced = other === 'folder' ? 'what is there' : 'it';
	const message = `${taken}: choose another ${other}, or replace ${replaced} with --force`;
	return Object.assign(new Error(message), {taken}) satisfies TakenError;
}

/** What is in the way, without the ways out that only the command line has; `undefined` for every other failure. */
export function takenBy(error: unknown): string | undefined {
	return error instanceof Error && 'taken' in error ? (error as TakenError).taken : undefined;
}
