import {existsSync} from 'node:fs';

/** The built program of the threads that read books. It stands beside the one that this is built into. */
const program = new URL('./books-reader.js', import.meta.url);

/** The program, where it is built: what runs from its sources, as tests do, reads in its own thread. */
export function readerProgram(): URL | undefined {
	return existsSync(program) ? program : undefined;
}
