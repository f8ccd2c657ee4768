import type {Context} from './context.ts';

export async function ui(_context: Context): Promise<void> {
	throw new Error('there is no terminal UI yet');
}
