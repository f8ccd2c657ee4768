import type {Context} from './context.ts';

export async function runs(_words: readonly string[], _context: Context): Promise<void> {
	throw new Error('runs are not saved yet');
}
