import xterm from '@xterm/headless';

/** What a terminal shows, and what the program asked of it on the way. */
export type Screen = {
	/** Takes output; calls back when the cells hold it. */
	readonly write: (output: string | Uint8Array, done?: () => void) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** The lines in view, without trailing blanks. */
	readonly lines: () => string[];
	/** The lines of the normal screen and all that scrolled off it, without trailing blanks. */
	readonly normalLines: () => string[];
	readonly isAlternate: () => boolean;
	readonly isCursorShown: () => boolean;
	readonly takesBracketedPaste: () => boolean;
	/** Whether a picture has begun that is not whole yet. */
	readonly isDrawing: () => boolean;
	/** Lines that went on beyond the right edge. */
	readonly wrappedLines: () => number;
	/** How often the screen or the scrollback was cleared as a whole. */
	readonly clears: () => number;
	/** Takes what the terminal answers to what the program asks of it. */
	readonly answers: (listener: (bytes: string) => void) => void;
	/** How often the program asked for the colour of the background. */
	readonly groundsAsked: () => number;
	/** The numbers of the 256 colours that letters in view have. */
	readonly colors: () => ReadonlySet<number>;
	/** Cells whose colour is not the terminal's own. */
	readonly coloredCells: () => number;
	readonly inverseCells: () => number;
};

/** An emulated terminal without a window; one that is told its background answers when it is asked for it. */
export function aScreen(columns: number, rows: number, ground?: string): Screen {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000});
	let isCursorShown = true;
	let clears = 0;
	let groundsAsked = 0;
	let answer: (bytes: string) => void = () => {};
	terminal.parser.registerOscHandler(11, () => {
		groundsAsked++;
		if (ground) {
			answer(`\u001B]11;${ground}\u001B\\`);
		}

		return true;
	});
	const showCursor = (isShown: boolean) => (params: readonly (number | number[])[]) => {
		if (params.includes(25)) {
			isCursorShown = isShown;
		}

		return false;
	};
	terminal.parser.registerCsiHandler({prefix: '?', final: 'h'}, showCursor(true));
	terminal.parser.registerCsiHandler({prefix: '?', final: 'l'}, showCursor(false));
	terminal.parser.registerCsiHandler({final: 'J'}, ([what]) => {
		clears += what === 2 || what === 3 ? 1 : 0;
		return false;
	});
	terminal.parser.registerEscHandler({final: 'c'}, () => {
		clears++;
		return false;
	});

	const rowsOf = (buffer: typeof terminal.buffer.active, first: number, count: number) =>
		Array.from({length: count}, (_, at) => buffer.getLine(first + at));
	const inView = () => rowsOf(terminal.buffer.active, terminal.buffer.active.viewportY, terminal.rows);
	const countCells = (isCounted: (cell: {isFgDefault(): boolean; isInverse(): number}) => boolean) =>
		inView().reduce((total, row) => {
			for (let at = 0; at < terminal.cols; at++) {
				const cell = row?.getCell(at);
				total += cell && isCounted(cell) ? 1 : 0;
			}

			return total;
		}, 0);

	return {
		write: (output, done) => terminal.write(output, done),
		resize: (width, height) => terminal.resize(width, height),
		lines: () => inView().map((row) => row?.translateToString(true, 0, terminal.cols).trimEnd() ?? ''),
		normalLines() {
			const {normal} = terminal.buffer;
			const lines = rowsOf(normal, 0, normal.length).map(
				(row) => row?.translateToString(true, 0, terminal.cols).trimEnd() ?? '',
			);
			return lines.slice(0, lines.findLastIndex((text) => text !== '') + 1);
		},
		isAlternate: () => terminal.buffer.active.type === 'alternate',
		isCursorShown: () => isCursorShown,
		takesBracketedPaste: () => terminal.modes.bracketedPasteMode,
		isDrawing: () => terminal.modes.synchronizedOutputMode,
		wrappedLines: () => inView().filter((row) => row?.isWrapped).length,
		clears: () => clears,
		answers(listener) {
			answer = listener;
			terminal.onData(listener);
		},
		groundsAsked: () => groundsAsked,
		colors() {
			const colors = new Set<number>();
			for (const row of inView()) {
				for (let at = 0; at < terminal.cols; at++) {
					const cell = row?.getCell(at);
					if (cell && !cell.isFgDefault()) {
						colors.add(cell.getFgColor());
					}
				}
			}

			return colors;
		},
		coloredCells: () => countCells((cell) => !cell.isFgDefault()),
		inverseCells: () => countCells((cell) => cell.isInverse() !== 0),
	};
}
