import type {Context} from './context.ts';
export async function exportTables(_context: Context): Promise<void> {}
