import process from 'node:process';
import type {WriteStream} from 'node:tty';
import type {Action} from '../state/actions.ts';
import type {Effect, State} from '../state/state.ts';
import {osc52} from '../terminal/osc52.ts';

/** Does what an update asked for; what comes of it is told with `dispatch`. The only place where the UI acts on the world. */
export function performEffect(
	effect: Exclude<Effect, {type: 'quit' | 'suspend' | 'store'}>,
	state: State,
	dispatch: (action: Action) => void,
	stdout: WriteStream,
): void {
	switch (effect.type) {
		case 'copy':
			stdout.write(osc52(effect.text, process.env['TMUX'] !== undefined, process.env['STY'] !== undefined));
			return;
		case 'export':
			exportCsv(effect.folder, state).then(
				(text) => dispatch({type: 'told', text}),
				(error: unknown) => dispatch({type: 'told', text: sentenceOf(error), isWrong: true}),
			);
	}
}

/** Writes the tables as known on the state's day into a new or empty folder; gives a sentence that says so. */
async function exportCsv(folder: string, {settings, day}: State): Promise<string> {
	const [{writeExport}, {csv}, {rowsTold}] = await Promise.all([
		import('../../export/write-export.ts'),
		import('../../export/csv.ts'),
		import('../../export/rows-told.ts'),
	]);
	const rows = await writeExport({settings, day, format: csv, out: folder, answers: undefined, isForced: false});
	return `${folder}: ${rowsTold(rows)}`;
}

/** The message of an error, on one line. */
function sentenceOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
}
