import {once} from 'node:events';

/** Writes to standard output and waits while its reader is slow, so that a long answer never piles up in memory. */
export async function print(text: string | Uint8Array): Promise<void> {
	if (!process.stdout.write(text)) {
		await once(process.stdout, 'drain');
	}
}
