type Environment = Readonly<Record<string, string | undefined>>;

export type WindowSize = {readonly columns: number; readonly rows: number};

/**
 * The size of the window, in characters. The window itself knows best; where it does not say, as on a serial line, `COLUMNS`
 * and `LINES` do, and else it is the 80 × 24 that every terminal once had.
 */
export function windowSize(stdout: {readonly columns?: number; readonly rows?: number}, env: Environment): WindowSize {
	return {
		columns: stdout.columns || wholeNumber(env['COLUMNS']) || 80,
		rows: stdout.rows || wholeNumber(env['LINES']) || 24,
	};
}

function wholeNumber(text = ''): number {
	return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
