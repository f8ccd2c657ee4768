import process from 'node:process';
import type {WriteStream} from 'node:tty';
import {takenBy} from '../../export/taken.ts';
import type {Action} from '../state/actions.ts';
import type {ResultWriter} from '../state/result-writer.ts';
import type {Effect, State} from '../state/state.ts';
import {osc52} from '../terminal/osc52.ts';
import {offerNamed} from './exports/offers.ts';

/** Does what an update asked for; what comes of it is told with `dispatch`. The only place where the UI acts on the world. */
export function performEffect(
	effect: Exclude<Effect, {type: 'quit' | 'suspend' | 'store' | 'sql' | 'books' | 'lessons' | 'keep-lesson'}>,
	state: State,
	dispatch: (action: Action) => void,
	stdout: WriteStream,
	writeResult: ResultWriter,
): void {
	switch (effect.type) {
		case 'copy':
			stdout.write(osc52(effect.text, process.env['TMUX'] !== undefined, process.env['STY'] !== undefined));
			return;
		case 'export':
			exported(effect, state, writeResult).then(
				(text) => dispatch({type: 'told', text}),
				(error: unknown) => {
					const text = takenBy(error);
					dispatch(
						text === undefined
							? {type: 'told', text: sentenceOf(error), isWrong: true}
							: {type: 'taken', offer: effect.offer, to: effect.to, text},
					);
				},
			);
	}
}

/** Writes what is offered under this id; gives a sentence that says what was written. */
async function exported(
	{offer: id, to, isForced = false}: Extract<Effect, {type: 'export'}>,
	state: State,
	writeResult: ResultWriter,
): Promise<string> {
	const offer = offerNamed(state, id);
	if (!offer) {
		throw new Error('there is nothing of it here to export');
	}

	return offer.write(state, to, isForced, writeResult);
}

/** The message of an error, on one line. */
function sentenceOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
}
