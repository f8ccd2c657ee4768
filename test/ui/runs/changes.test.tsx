import {describe, expect, test} from 'vitest';
import {presets} from '../../../source/simulation/presets.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import type {Run} from '../../../source/store/run.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {someRuns} from '../../helpers/some-runs.ts';
import {opened, told, withRuns} from '../../helpers/with-runs.ts';

const [, before, monday] = someRuns.runs as [Run, Run, Run, Run];

describe('saving', () => {
	test('proposes a name that says what differs, and that is free', () => {
		const proposal = (settings = defaultSettings) =>
			withRuns(someRuns, aReader({settings})).presses('w').state().prompt?.text;
		expect(proposal()).toBe('Design defaults');
		expect(proposal({...defaultSettings, seed: 'x', customers: 50})).toBe('50 customers, seed x');
		const heavy = presets.find(({name}) => name === 'Heavy leakage')?.settings;
		expect(proposal(heavy)).toBe('Heavy leakage');
		const taken = {...before, name: 'design DEFAULTS'};
		expect(
			withRuns({runs: [taken], unreadable: []})
				.presses('w')
				.state().prompt?.text,
		).toBe('Design defaults 2');
	});

	test('a proposal becomes free when the runs are told, unless something was typed', () => {
		const listing = {runs: [{...before, name: 'Design defaults'}], unreadable: []};
		told(aReader().presses('w'), {type: 'listed', listing}).sees('name  Design defaults 2');
		told(aReader().presses('w').types('Mine'), {type: 'listed', listing}).sees('name  Mine');
	});

	test('typing replaces the proposal; Esc saves nothing', () => {
		const reader = aReader()
			.presses('w')
			.types('Mine')
			.sees(/name {2}Mine +│/)
			.presses('escape')
			.seesNo('Save this run');
		expect(reader.effects).toEqual([{type: 'store', call: {type: 'list'}}]);
	});

	test('what the store refuses is said beside the text, which stays', () => {
		const call = {type: 'save', name: 'June'} as const;
		const reader = aReader().presses('w').types('June').presses('enter', 'enter');
		expect(reader.effects.filter((effect) => effect.type === 'store' && effect.call.type === 'save')).toHaveLength(1);
		told(reader, {type: 'refused', call, sentence: 'cannot save "June" in /runs: the disk is full'})
			.sees('the disk is full', 'name  June')
			.types(' 2')
			.sees('name  June 2')
			.seesNo('the disk is full');
	});

	test('a run that was opened or saved is saved over at once, W asks for a name', () => {
		const reader = opened(before).presses('w');
		expect(reader.effects.at(-1)).toEqual({type: 'store', call: {type: 'save-over', id: before.id}});
		reader.presses('W').sees('Save this run');
	});

	test('the header says what is saved', () => {
		aReader().sees('not saved');
		opened(before)
			.sees('Before the outage, saved')
			.presses(']')
			.sees('Before the outage, changed')
			.presses('[')
			.sees('Before the outage, saved')
			.presses('4', 'right')
			.sees('Before the outage, changed');
	});

	test('the header follows a run that is renamed or deleted elsewhere', () => {
		const renamed = {...someRuns, runs: [{...before, name: 'Renamed elsewhere'}]};
		const reader = told(opened(before), {type: 'listed', listing: renamed}).sees('Renamed elsewhere, saved');
		told(reader, {type: 'listed', listing: {runs: [], unreadable: []}}).sees('not saved');
	});

	test('quitting asks for changed settings alone, and no more once they are saved', () => {
		expect(opened(before).presses(']', 'q').effects.at(-1)).toEqual({type: 'quit'});
		const reader = opened(before).presses('4', 'L', 'w', 'y', 'q').sees('not saved. Quit anyway?');
		const run = {...before, settings: reader.state().settings};
		told(reader, {type: 'done', call: {type: 'save-over', id: before.id}, run});
		expect(reader.effects.at(-1)).toEqual({type: 'quit'});
	});
});

describe('deleting', () => {
	const removal = {type: 'delete', id: before.id} as const;

	test('asks; n leaves the run', () => {
		const reader = withRuns().presses('down', 'D').sees('Delete Before the outage? z puts it back.').presses('n');
		expect(reader.effects).toHaveLength(1);
	});

	test('is undone by z, the latest first', () => {
		const reader = withRuns().presses('down', 'D', 'y');
		expect(reader.effects.at(-1)).toEqual({type: 'store', call: removal});
		told(reader, {type: 'done', call: removal, run: before}).sees('deleted Before the outage: z puts it back');
		told(reader, {type: 'done', call: {type: 'delete', id: monday.id}, run: monday}).sees('put back 2 runs');
		reader.presses('z');
		expect(reader.effects.at(-1)).toEqual({type: 'store', call: {type: 'restore', run: monday}});
		reader.presses('z', 'z').sees('nothing to put back');
	});

	test('a run that can not be put back is kept for another try', () => {
		const call = {type: 'restore', run: before} as const;
		const reader = told(withRuns(), {type: 'done', call: removal, run: before}).presses('z');
		told(reader, {type: 'refused', call, sentence: 'the name "Before the outage" is taken'})
			.sees('is taken')
			.presses('z');
		expect(reader.effects.at(-1)).toEqual({type: 'store', call});
	});

	test('the run on screen is then saved no more', () => {
		told(opened(before), {type: 'done', call: removal, run: before}).sees('not saved');
	});
});
