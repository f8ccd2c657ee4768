import {causeOf} from '../export/cause.ts';

/** An error whose message is the sentence that the user reads; `exitStatus` is what the program then ends with. */
export type Failure = Error & {readonly exitStatus: number};

/** The command line is wrong. */
export function usageError(message: string): Failure {
	return Object.assign(new Error(message), {exitStatus: 2});
}

/** The status to end with after this error: 2 for a wrong command line, 128 + n for a signal, else 1. */
export function exitStatusOf(error: unknown): number {
	return error instanceof Error && 'exitStatus' in error ? Number(error.exitStatus) : 1;
}

/** The sentence that says what went wrong, without a stack trace. */
export function sentenceOf(error: unknown): string {
	const {path} = error as NodeJS.ErrnoException;
	return path === undefined ? causeOf(error) : `${path}: ${causeOf(error)}`;
}
