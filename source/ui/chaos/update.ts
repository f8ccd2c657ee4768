import {subscriptionCount} from '../../domain/ledger.ts';
import {writtenDay} from '../../domain/written-days.ts';
import {monthlyScenarios} from '../../scenarios/index.ts';
import {presetOf, presets, withPreset} from '../../simulation/presets.ts';
import {defaultSettings, isOn} from '../../simulation/settings.ts';
import type {Among} from '../lists/list-state.ts';
import {listed} from '../lists/query/values.ts';
import {changeSettings} from '../state/change-settings.ts';
import type {ChaosState} from '../state/chaos-state.ts';
import {ledgerIn, timelineIn} from '../state/derive.ts';
import {say} from '../state/say.ts';
import type {Prompt, State} from '../state/state.ts';
import {formLinesIn, incidentHere, selectedAt, selectedLine} from './form.ts';
import {type FormField, withTurned} from './form-field.ts';
import {movesIn} from './moves.ts';
import {chaosOrder} from './pane-order.ts';
import {scrollAboveMoves} from './screen.ts';

function withChaos(state: State, chaos: Partial<ChaosState>): State {
	return {...state, chaos: {...state.chaos, ...chaos}};
}

/** The next or previous pane: the form, what its last change moved, and the curve where that can be drawn. */
export function nextChaosPane(state: State, by: number): State {
	const order = chaosOrder(state);
	const at = Math.max(0, order.indexOf(state.chaos.pane));
	const pane = order[(at + by + order.length) % order.length] ?? 'form';
	return withChaos(state, {pane, preset: undefined});
}

/** Back to the form, then away from the screen. */
export function backInChaos(state: State): State {
	if (state.chaos.preset !== undefined) {
		return withChaos(state, {preset: undefined});
	}

	return state.chaos.pane !== 'form' ? withChaos(state, {pane: 'form'}) : {...state, screen: 'month'};
}

/** Selects another line of the focused pane. */
export function moveInChaos(state: State, by: number): State {
	if (state.chaos.pane === 'changes') {
		const last = Math.max(0, movesIn(state).length - 1);
		const move = Math.min(last, Math.max(-scrollAboveMoves(state), Math.min(last, state.chaos.move) + by));
		return withChaos(state, {move});
	}

	if (state.chaos.pane === 'curve') {
		return state;
	}

	const last = formLinesIn(state).length - 1;
	return withChaos(state, {line: Math.max(0, Math.min(last, selectedAt(state) + by)), preset: undefined});
}

/** Turns the selected value so many steps up, or picks another preset. */
export function turn(state: State, by: number): State {
	const selected = selectedLine(state);
	if (state.chaos.pane !== 'form') {
		return say(state, 'Tab goes back to the form, where values are turned');
	}

	if (selected === 'presets') {
		return pickPreset(state, Math.sign(by));
	}

	const turned = withTurned(state.settings, selected, by);
	if (!turned) {
		return say(state, `enter types it: ${selected.label} takes ${selected.expects}`);
	}

	const changed = withMove(changeSettings(state, turned));
	return changed.settings === state.settings ? say(state, `${selected.label} takes ${selected.expects}`) : changed;
}

/** After a change the first line of what it moved is selected. */
function withMove(state: State): State {
	return withChaos(state, {move: 0});
}

function pickPreset(state: State, by: number): State {
	const here = presets.findIndex(({name}) => name === presetOf(state.settings)?.name);
	const at = state.chaos.preset ?? (here < 0 && by < 0 ? presets.length : here);
	const picked = (at + by + presets.length) % presets.length;
	return withChaos(state, {preset: picked === here ? undefined : picked});
}

/** Enter: types a value, turns a switch, applies the picked preset, or lists the customers behind what moved. */
export function openFromChaos(state: State): State {
	if (state.chaos.pane === 'changes') {
		return listMoved(state);
	}

	if (state.chaos.pane === 'curve') {
		return state;
	}

	const selected = selectedLine(state);
	if (selected === 'presets') {
		return state.chaos.preset !== undefined
			? applyPreset(state, state.chaos.preset)
			: say(state, 'left and right pick a preset, enter applies it');
	}

	return selected.isSwitch ? turn(state, 1) : {...state, prompt: promptFor('value', selected, state)};
}

/** Opens the field for a rate of this month alone. */
export function openIncident(state: State): State {
	if (state.books) {
		return say(state, 'nothing is injected into opened books: there is no rate to set');
	}

	const field = incidentHere(state);
	return field && state.chaos.pane === 'form'
		? {...state, prompt: promptFor('incident', field, state)}
		: say(
				state,
				`an incident is one month’s own rate: select ${listed(monthlyScenarios.filter((each) => isOn(state.settings, each)).map(({shortName}) => shortName))} first`,
			);
}

/** Applies the preset at this position, and shows on Chaos what that moves. */
export function applyPreset(state: State, at: number): State {
	const preset = presets[at];
	if (!preset || state.books) {
		return state;
	}

	const changed = withMove(withChaos(changeSettings(state, withPreset(state.settings, preset)), {preset: undefined}));
	const text =
		changed.settings === state.settings ? `these are ${preset.name} already` : `applied ${preset.name}: z undoes it`;
	return say({...changed, screen: 'chaos', customer: undefined}, text);
}

function promptFor(kind: 'value' | 'incident', field: FormField, {settings}: State): Prompt {
	const text = field.text(settings);
	return {kind, text, cursor: [...text].length, before: text, choice: 0, isUntouched: text !== ''};
}

/** Sets the selected value to its default; an incident is removed. */
export function resetLine(state: State): State {
	const selected = selectedLine(state);
	if (state.chaos.pane !== 'form') {
		return state;
	}

	const settings =
		selected === 'presets'
			? withPreset(state.settings, {...presets[0], settings: defaultSettings})
			: selected.reset(state.settings);
	const changed = withMove(withChaos(changeSettings(state, settings), {preset: undefined}));
	return changed.settings === state.settings ? say(changed, 'this is the default already') : changed;
}

/** Opens the customers behind the selected line of what moved. */
function listMoved(state: State): State {
	const moves = movesIn(state);
	const chosen = moves[Math.min(Math.max(0, state.chaos.move), moves.length - 1)];
	if (!chosen) {
		return say(
			state,
			state.level === 'evidence'
				? 'on the evidence alone it is not told what moved: t goes on'
				: 'nothing moved: change a value first',
		);
	}

	const ids = chosen.customerIds.filter((id) => id <= subscriptionCount(ledgerIn(state)) + ledgerIn(state).firstId - 1);
	if (ids.length === 0) {
		return say(state, 'these customers are no longer simulated: z brings them back');
	}

	const among: Among = {
		label: `${chosen.text}, ${chosen.isOfDay ? `by ${writtenDay(state.day)}` : 'in the whole year'}`,
		ids: new Set(ids),
		months: chosen.months,
		settings: state.settings,
		day: chosen.isOfDay ? state.day : undefined,
		levels: ['detector', 'truth'],
	};
	const listed: State = {
		...state,
		screen: 'customers',
		origin: 'chaos',
		customers: {...state.customers, among, query: '', isNarrow: true},
	};
	return state.books || state.day === timelineIn(state).closeOut
		? listed
		: say(listed, '$ goes to the close-out, by which all of it shows');
}
