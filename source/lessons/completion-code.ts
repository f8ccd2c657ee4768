import {createHash} from 'node:crypto';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A short code for who has finished a lesson in the year of a seed. A convenience against copying, no proof: whoever has the program can make one. */
export function completionCode(name: string, lesson: string, seed: string): string {
	const bytes = createHash('sha256')
		.update(JSON.stringify(['leaktui lesson', name.normalize('NFC'), lesson, seed.normalize('NFC')]))
		.digest();
	const text = Array.from(bytes.subarray(0, 8), (byte) => letters[byte % letters.length]).join('');
	return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Whether the code is the one of this name, lesson and seed, however its letters and dash are written. */
export function isCompletionCode(code: string, name: string, lesson: string, seed: string): boolean {
	const bare = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
	return bare(code) === bare(completionCode(name, lesson, seed));
}
