import {plainText} from '../../domain/plain-text.ts';
import {defaultSettings, type Settings} from '../../simulation/settings.ts';
import type {State} from '../state/state.ts';
import {shortDifferences} from './differences.ts';

const longestProposal = 60;

/** A name for the run on screen that says what differs from the defaults, and that no run known so far has. */
export function proposedName({settings, books, runs}: State): string {
	const name = [...(books ? plainText(books.name) : describe(settings))].slice(0, longestProposal).join('').trim();
	const taken = new Set(runs.listing?.runs.map((run) => run.name.toLowerCase()));
	let proposal = name;
	for (let next = 2; taken.has(proposal.toLowerCase()); next++) {
		proposal = `${name} ${next}`;
	}

	return proposal;
}

function describe(settings: Settings): string {
	const seed = settings.seed === defaultSettings.seed ? [] : [`seed ${plainText(settings.seed)}`];
	const parts = [shortDifferences(settings), ...seed].filter((part) => part !== '');
	return parts.length === 0 ? 'Design defaults' : parts.join(', ');
}
