import {plainText} from '../domain/plain-text.ts';
import {systemCauses} from '../domain/system-causes.ts';
import {codeOf} from './disk.ts';

const sentence = 'LEAKTUI_SENTENCE';
const reason = 'LEAKTUI_REASON';

/** An error whose message is a whole sentence for the user. It never leaves the store: `orSentence` catches it. */
export function refusal(message: string): Error {
	return Object.assign(new Error(message), {code: sentence});
}

/** An error whose message completes «cannot …: ». */
export function because(message: string): Error {
	return Object.assign(new Error(message), {code: reason});
}

/** What `work` gives; where it was refused, or the machine failed, the sentence that says so: «cannot `what`: cause». */
export async function orSentence<Result extends object | undefined>(
	what: string,
	work: () => Promise<Result>,
): Promise<Result | string> {
	try {
		return await work();
	} catch (error) {
		const cause = causeOf(error);
		return codeOf(error) === sentence ? cause : plainText(`cannot ${what}: ${cause}`);
	}
}

/** Why it failed, in words that are safe to draw. Rethrows what neither the store nor the system said: a fault of the program. */
export function causeOf(error: unknown): string {
	const code = codeOf(error);
	if (code === sentence || code === reason) {
		return plainText((error as Error).message);
	}

	if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) {
		throw error;
	}

	return systemCauses[code] ?? `the system says ${code}`;
}
