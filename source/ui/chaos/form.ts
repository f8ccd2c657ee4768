import {monthlyScenarios} from '../../scenarios/index.ts';
import {presetOf, presets} from '../../simulation/presets.ts';
import type {Settings} from '../../simulation/settings.ts';
import {remember} from '../draw/memo.ts';
import {monthShown} from '../state/month-shown.ts';
import type {State} from '../state/state.ts';
import {chaosFields, moreFields, policyFields} from './fields.ts';
import type {FormField} from './form-field.ts';
import {addedIncidentField, incidentField, incidentFields} from './incident-fields.ts';

/** A line of the form: the presets, or one setting. */
export type FormLine = 'presets' | FormField;

/** The form from top to bottom; incidents have a line each, and one to add another; what is off by default comes last. */
export const formLines = remember((settings: Settings): readonly FormLine[] => [
	'presets',
	...chaosFields,
	...incidentFields(settings),
	addedIncidentField,
	...moreFields,
]);

/** The lines of the form: in opened books there is a policy alone. */
export function formLinesIn({books, settings}: State): readonly FormLine[] {
	return books ? policyFields : formLines(settings);
}

/** Position of the selected line. */
export function selectedAt(state: State): number {
	return Math.min(state.chaos.line, formLinesIn(state).length - 1);
}

/** The selected line. */
export function selectedLine(state: State): FormLine {
	return formLinesIn(state)[selectedAt(state)] as FormLine;
}

/** The incident that the selected line stands for, or that its rate can have in the month one stands on; `undefined` where there is none. */
export function incidentHere(state: State): FormField | undefined {
	const selected = selectedLine(state);
	if (selected === 'presets' || selected === addedIncidentField) {
		return undefined;
	}

	const scenario = monthlyScenarios.find(({dial}) => dial === selected.option);
	return scenario
		? incidentField(scenario, monthShown(state))
		: selected.section === 'incidents'
			? selected
			: undefined;
}

/** The setting that the open text field is about. */
export function typedField(state: State): FormField | undefined {
	const selected = selectedLine(state);
	if (state.prompt?.kind === 'incident') {
		return incidentHere(state);
	}

	return selected === 'presets' ? undefined : selected;
}

/** The name of the preset that the settings are, else of the one that they were changed from. */
export function presetShown({settings, past}: State): {readonly name: string; readonly isChanged: boolean} {
	const here = presetOf(settings);
	const from = past.map((moment) => presetOf(moment.settings)).findLast((preset) => preset !== undefined);
	return {name: (here ?? from ?? (presets[0] as (typeof presets)[number])).name, isChanged: here === undefined};
}
