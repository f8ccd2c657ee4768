import {plainText} from '../../domain/plain-text.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {type Line, span, textWidth} from '../draw/lines.ts';
import {drawPane, innerWidth} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import {cursorLine} from '../prompt/input-line.ts';
import type {State} from '../state/state.ts';
import {runPromptLines} from './heights.ts';
import type {RunsPrompt} from './run-prompt.ts';

const labels: Readonly<Record<RunsPrompt['kind'], string>> = {
	save: 'name',
	rename: 'new name',
	note: 'note',
	share: 'file',
};

/** The field for a name or a note, below the screen, with what the store has against the text. */
export function runPromptPane(state: State, prompt: RunsPrompt, glyphs: Glyphs): Line[] {
	const width = innerWidth(state.columns);
	const label = `${labels[prompt.kind]}  `;
	const field = scrolled(prompt, width - label.length - 1);
	const below = prompt.problem
		? wrapped(prompt.problem, width, 'wrong')
		: wrapped(state.runs.isWaiting ? 'saving …' : hintOf(prompt), width, 'quiet');
	return drawPane(
		{
			title: titleOf(state, prompt),
			note: 'enter saves · esc leaves all as it is',
			lines: [[span(label, 'quiet'), ...cursorLine(field)], ...below],
		},
		state.columns,
		runPromptLines,
		true,
		glyphs,
	);
}

function titleOf({runs}: State, {kind, runId}: RunsPrompt): string {
	const run = runs.listing?.runs.find(({id}) => id === runId);
	const name = run ? ` ${plainText(run.name)}` : '';
	switch (kind) {
		case 'save':
			return 'Save this run';
		case 'rename':
			return `Rename${name}`;
		case 'note':
			return `Note of${name}`;
		case 'share':
			return `Export${name}`;
	}
}

function hintOf({kind, isUntouched}: RunsPrompt): string {
	switch (kind) {
		case 'save':
			return isUntouched
				? 'a name that says what differs: enter takes it, typing replaces it'
				: 'settings, day, screen and customer are saved under this name';
		case 'rename':
			return 'any text of 1 to 80 characters that no other run has';
		case 'note':
			return 'one line about the run, up to 1,000 characters';
		case 'share':
			return 'a new file that others take with leaktui runs import';
	}
}

/** The stretch of the text that holds the cursor. */
function scrolled({text, cursor}: RunsPrompt, width: number): {text: string; cursor: number} {
	const characters = [...text];
	let first = 0;
	while (first < cursor && textWidth(characters.slice(first, cursor).join('')) >= width) {
		first++;
	}

	return {text: characters.slice(first).join(''), cursor: cursor - first};
}
