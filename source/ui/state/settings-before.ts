import type {Settings} from '../../simulation/settings.ts';
import {fields} from '../../simulation/settings-fields.ts';
import {remember} from '../draw/memo.ts';
import {isOther, type Moment, type State} from './state.ts';

/** The options of the settings that differ. */
function changedOptions(a: Settings, b: Settings): string {
	return fields
		.filter((field) => JSON.stringify(field.get(a)) !== JSON.stringify(field.get(b)))
		.map(({option}) => option)
		.join();
}

const beforeOf = remember((moments: readonly Moment[], settings: Settings): Settings | undefined => {
	// A month that was marked is a moment too: its settings are those that came after it.
	const past = moments.filter((moment, at) => isOther(moment.settings, moments[at + 1]?.settings ?? settings));
	let at = past.length - 1;
	const last = past[at];
	if (!last) {
		return undefined;
	}

	const changed = changedOptions(last.settings, settings);
	while (
		at > 0 &&
		!changed.includes(',') &&
		changedOptions(past[at - 1]?.settings as Settings, past[at]?.settings as Settings) === changed
	) {
		at--;
	}

	return past[at]?.settings;
});

/**
 * The settings that today's are compared with: those before the last change, where one setting was changed several times
 * in a row those before the first of them; `undefined` where nothing was changed yet. Undo still goes change by change.
 */
export function settingsBefore({past, settings}: State): Settings | undefined {
	return beforeOf(past, settings);
}
