import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Run} from '../../store/run.ts';
import {mostCustomersShown} from '../state/most-customers.ts';
import type {RunsRequest, StoreCall} from '../state/runs-calls.ts';
import {say} from '../state/say.ts';
import {type Effect, hasOtherSettings, type Prompt, type Question, type State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {askToCompare} from './compare/ask.ts';
import {openInOneOf} from './compare/update.ts';
import {selectedRun} from './list.ts';
import {proposedName} from './names.ts';

const list: StoreCall = {type: 'list'};

/** Does what the reader asks about saved runs, or has the store asked. */
export function askRuns(state: State, request: RunsRequest): Updated {
	if (state.books && state.mapping?.digest === undefined && (request === 'save' || request === 'save-as')) {
		return [say(state, 'these books were not opened from a path: y copies the command that shows them')];
	}

	switch (request) {
		case 'save':
			return state.saved ? saveOver(state, state.saved) : openSave(state);
		case 'save-as':
			return openSave(state);
		case 'rename':
			return onRun(state, (run) => [{...state, prompt: promptFor('rename', run.name, run.id)}]);
		case 'note':
			return onRun(state, (run) => [{...state, prompt: promptFor('note', run.note, run.id)}]);
		case 'share':
			return onRun(state, (run) => [
				{...state, prompt: {...promptFor('share', fileNameOf(run.name), run.id), isUntouched: true}},
			]);
		case 'delete':
			return onRun(state, (run) => [
				{
					...state,
					question: {
						text: `Delete ${plainText(run.name)}? z puts it back.`,
						yes: {type: 'store', call: {type: 'delete', id: run.id}},
					},
				},
			]);
		case 'restore':
			return restore(state);
		case 'mark':
			return onRun(state, (run) => [mark(state, run.id)]);
		case 'compare':
			return askToCompare(state);
		case 'open-in-a':
			return openInOneOf(state, 'a');
		case 'open-in-b':
			return openInOneOf(state, 'b');
	}
}

/** Goes to the list of runs, which is read and from then on followed. */
export function showRuns(state: State): Updated {
	const runs = {...state.runs, comparing: undefined};
	return [
		{...state, screen: 'runs', runs},
		{type: 'store', call: {type: 'follow'}},
	];
}

/** Puts the selected run on screen. */
export function openRun(state: State): Updated {
	return onRun(state, (run) => open(state, run));
}

/** Puts the saved run with this id on screen. */
export function openRunWithId(state: State, id: string): Updated {
	const run = state.runs.listing?.runs.find((candidate) => candidate.id === id);
	return run ? open(state, run) : warn(state, 'this run is no longer saved');
}

function open(state: State, run: Run): Updated {
	return run.settings.customers > mostCustomersShown
		? warn(
				state,
				`${plainText(run.name)} has ${formatCount(run.settings.customers)} customers, more than the ${formatCount(mostCustomersShown)} that fit here: leaktui simulate --run shows it`,
			)
		: [say(state, `opening ${plainText(run.name)} …`), {type: 'store', call: {type: 'open', id: run.id}}];
}

function onRun(state: State, act: (run: Run) => Updated): Updated {
	const row = selectedRun(state);
	if (!row) {
		return [say(state, 'no run is selected')];
	}

	return row.run
		? act(row.run)
		: warn(state, `${plainText(row.unreadable.file)} is left as it is: ${row.unreadable.reason}`);
}

/** Saves the run on screen again; where its settings are others now, asks first. */
function saveOver(state: State, {id, name}: {readonly id: string; readonly name: string}): Updated {
	const save: Effect = {type: 'store', call: {type: 'save-over', id}};
	if (!hasOtherSettings(state)) {
		return [say(state, `saving ${plainText(name)} …`), save];
	}

	const question: Question = {
		text: `${plainText(name)} was saved with other settings.`,
		yes: save,
		yesLabel: 'overwrite',
		other: {key: 'W', label: 'save as new', request: 'save-as'},
	};
	return [{...state, isPlaying: false, question}];
}

/** Asks for a name; the runs are read meanwhile, so that a free one can be proposed. */
function openSave(state: State): Updated {
	return [
		{...state, isPlaying: false, prompt: {...promptFor('save', proposedName(state)), isUntouched: true}},
		{type: 'store', call: list},
	];
}

function promptFor(kind: Prompt['kind'], text: string, runId?: string): Prompt {
	return {kind, text, cursor: [...text].length, before: text, choice: 0, ...(runId !== undefined && {runId})};
}

/** A name for the run's file that every system takes. */
function fileNameOf(name: string): string {
	const plain = plainText(name)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
	return `${plain === '' ? 'run' : plain}.json`;
}

function restore(state: State): Updated {
	const lost = state.runs.removed.at(-1);
	if (!lost) {
		return [say(state, 'nothing to put back: no run was deleted or saved over here')];
	}

	const removed = state.runs.removed.slice(0, -1);
	return [
		{...state, runs: {...state.runs, removed}},
		{type: 'store', call: {type: lost.by === 'deletion' ? 'restore' : 'put-back', run: lost.run}},
	];
}

/** Marks a run, or takes its mark away; of three the first one goes. */
function mark(state: State, id: string): State {
	const {marked} = state.runs;
	const next = marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id].slice(-2);
	return {...state, runs: {...state.runs, marked: next}};
}

function warn(state: State, text: string): Updated {
	return [{...state, message: {text, tone: 'warning'}}];
}
