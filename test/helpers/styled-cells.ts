import xterm from '@xterm/headless';

/** How a cell is drawn; `color` is a number of the terminal's palette, absent for the terminal's own. */
export type Look = {
	readonly color?: number;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isInverse: boolean;
	readonly isUnderlined: boolean;
};

/** Neighbouring cells of one look. */
export type CellRun = {readonly column: number; readonly columns: number; readonly text: string; readonly look: Look};

/** What a terminal of this size holds after this output: its lines from the top, each as runs of cells. */
export async function styledCells(output: string, columns: number, rows: number): Promise<readonly CellRun[][]> {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
	await new Promise<void>((done) => terminal.write(output, done));
	const lines = Array.from({length: rows}, (_, row) => runsOf(terminal.buffer.active.getLine(row), columns));
	terminal.dispose();
	return lines;
}

type BufferLine = ReturnType<xterm.Terminal['buffer']['active']['getLine']>;
type Cell = NonNullable<ReturnType<NonNullable<BufferLine>['getCell']>>;

function runsOf(line: BufferLine, columns: number): CellRun[] {
	const runs: CellRun[] = [];
	for (let column = 0; column < columns; column++) {
		const cell = line?.getCell(column);
		// The right half of a wide character has no width of its own.
		if (!cell || cell.getWidth() === 0) {
			continue;
		}

		const look = lookOf(cell);
		const text = cell.getChars() || ' ';
		const last = runs.at(-1);
		if (last && isSame(last.look, look)) {
			runs[runs.length - 1] = {...last, text: last.text + text, columns: last.columns + cell.getWidth()};
		} else {
			runs.push({column, columns: cell.getWidth(), text, look});
		}
	}

	return runs;
}

function lookOf(cell: Cell): Look {
	if (!cell.isBgDefault() || cell.isFgRGB()) {
		throw new Error(`a look that no theme has: ${cell.getChars()}`);
	}

	return {
		...(cell.isFgDefault() ? {} : {color: cell.getFgColor()}),
		isBold: cell.isBold() !== 0,
		isDim: cell.isDim() !== 0,
		isInverse: cell.isInverse() !== 0,
		isUnderlined: cell.isUnderline() !== 0,
	};
}

function isSame(a: Look, b: Look): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
