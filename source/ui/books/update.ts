import type {Mapping, Wishes} from '../../books/mapping.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {BooksCall, BooksNews, MappingRequest, MappingState} from '../state/mapping-state.ts';
import {say} from '../state/say.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {type Choice, choicesOf} from './choices.ts';
import {type MappingLine, mappingLines} from './mapping-lines.ts';

/** The line that is selected, and what it can be changed to; nothing before anything was understood. */
export function lineHere(mapping: MappingState): {line: MappingLine; choices: readonly Choice[]} | undefined {
	const {understood, wishes} = mapping;
	const lines = understood ? mappingLines(understood.mapping, wishes) : [];
	const line = lines[Math.min(mapping.line, lines.length - 1)];
	return understood && line ? {line, choices: choicesOf(line, understood.mapping, wishes)} : undefined;
}

function withMapping(state: State, change: Partial<MappingState>): State {
	return state.mapping ? {...state, mapping: {...state.mapping, ...change}} : state;
}

/** Selects what lies so many lines further down: of the choices while they are open. */
export function moveInMapping(state: State, by: number): State {
	const {mapping} = state;
	if (!mapping?.understood || mapping.reading) {
		return state;
	}

	const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at + by));
	if (mapping.choice !== undefined) {
		return withMapping(state, {choice: within(mapping.choice, lineHere(mapping)?.choices.length ?? 1)});
	}

	return withMapping(state, {
		line: within(mapping.line, mappingLines(mapping.understood.mapping, mapping.wishes).length),
	});
}

/** Opens the choices of the selected line, or takes the selected one. */
export function openInMapping(state: State): Updated {
	const {mapping} = state;
	if (!mapping || mapping.reading) {
		return [state];
	}

	const here = lineHere(mapping);
	if (!here) {
		return read(state, mapping, mapping.wishes);
	}

	const {choices} = here;
	if (mapping.choice === undefined) {
		const now = choices.findIndex(({isNow}) => isNow);
		return choices.length === 0
			? [say(state, 'the lines below answer this: Enter on one shows what else it can be')]
			: [withMapping(state, {choice: Math.max(0, now)})];
	}

	const chosen = choices[mapping.choice];
	return !chosen || (chosen.isNow && !isAsked(here.line, mapping.understood?.mapping))
		? [withMapping(state, {choice: undefined})]
		: read(state, {...mapping, isSaved: false}, chosen.wishes);
}

/** Whether what holds is a guess that a question is open about, so that choosing it is an answer. */
function isAsked(line: MappingLine, mapping: Mapping | undefined): boolean {
	return line.kind === 'question' || (mapping?.questions.some(({about}) => about === line.kind) ?? false);
}

function read(state: State, mapping: MappingState, wishes: Wishes): Updated {
	const next: MappingState = {
		...mapping,
		choice: undefined,
		problem: undefined,
		reading: {doing: 'opening', rows: 0},
	};
	return [{...state, mapping: next}, call({type: 'read', wishes})];
}

const call = (asked: BooksCall) => ({type: 'books', call: asked}) as const;

/** Closes the choices, stops what is read, or goes back to the books. */
export function backInMapping(state: State): Updated {
	const {mapping, books} = state;
	if (mapping?.reading) {
		return [state, call({type: 'stop'})];
	}

	if (mapping?.choice !== undefined) {
		return [withMapping(state, {choice: undefined})];
	}

	return books
		? [withMapping(state, {isShown: false})]
		: [say(state, 'nothing is open yet: Enter reads again, q quits')];
}

/** Does what a key asks of the mapping. */
export function askMapping(state: State, request: MappingRequest): Updated {
	const {mapping, books} = state;
	if (!mapping) {
		return [say(state, 'this year is simulated: leaktui open PATH shows how books of your own are read')];
	}

	switch (request) {
		case 'show':
			return [{...withMapping(state, {isShown: true, choice: undefined}), isPlaying: false}];
		case 'read':
			return [state, call({type: 'read', wishes: mapping.wishes})];
		case 'open':
			return mapping.reading || !books || mapping.problem !== undefined
				? [say(state, mapping.problem ?? 'the books are still being read')]
				: [withMapping(state, {isShown: false, choice: undefined})];
		case 'save':
			return mapping.understood && !mapping.reading
				? [state, call({type: 'save-mapping', path: mapping.understood.mappingFile, wishes: mapping.wishes})]
				: [say(state, 'there is no mapping to save yet')];
	}
}

/** What the shell tells of reading, but for books that have come: those are for the whole program. */
export function hearReading(
	state: State,
	news: Exclude<BooksNews, {type: 'opened' | 'to-compare' | 'not-compared'}>,
): Updated {
	const {mapping} = state;
	if (!mapping) {
		return [state];
	}

	switch (news.type) {
		case 'progress':
			return [mapping.reading ? withMapping(state, {reading: news.progress}) : state];
		case 'stopped':
			return [
				say(
					mapping.run ? {...state, mapping: mapping.before} : withMapping(state, {reading: undefined}),
					'reading was stopped',
				),
			];
		case 'saved':
			return [say(withMapping(state, {isSaved: true}), `the mapping is saved: ${news.path}`)];
		case 'failed':
			return failed(state, mapping, news);
	}
}

/** What can't be opened at all ends the program; what can't be told of as it is understood can be changed. */
function failed(state: State, mapping: MappingState, news: Extract<BooksNews, {type: 'failed'}>): Updated {
	const {sentence, understood} = news;
	if (mapping.isStart && !understood && !mapping.understood) {
		return [withMapping(state, {reading: undefined, problem: sentence}), call({type: 'give-up', sentence})];
	}

	if (mapping.run && !understood) {
		return [
			{
				...state,
				mapping: mapping.before,
				message: {text: plainText(`${mapping.run.name}: ${sentence}`), tone: 'warning'},
			},
		];
	}

	return [
		withMapping(state, {
			reading: undefined,
			problem: sentence,
			isShown: true,
			...(understood && {
				understood: {mapping: understood.mapping, mappingFile: understood.mappingFile},
				wishes: understood.wishes,
			}),
		}),
	];
}
