import {editKeyGroups} from '../editor/edit-keys.ts';
import type {Binding, Mode} from './binding.ts';
import {keyLabel} from './key-label.ts';
import {keymap} from './keymap.ts';

/** Keys that belong together, what each of them does, and where they work. */
export type KeysRow = {
	/** One entry per binding, its keys as people write them. */
	readonly keys: readonly (readonly string[])[];
	readonly labels: readonly string[];
	readonly where: string;
};

const screenNames: Readonly<Partial<Record<Mode, string>>> = {
	month: 'Month',
	customers: 'Customers',
	customer: 'a customer',
	leaks: 'Leaks',
	chaos: 'Chaos',
	runs: 'Runs',
	compare: 'a comparison',
	sql: 'SQL',
	lessons: 'Lessons',
};
const screenModes = Object.keys(screenNames) as Mode[];

/** The whole keymap as a table, for the README and `leaktui help keys`: a row for bindings that do one thing in one place. */
export function keysTable(): readonly KeysRow[] {
	const rows: (KeysRow & {readonly type: string})[] = [];
	for (const binding of keymap.filter(({isTwin, keys}) => !isTwin && keys.length > 0)) {
		const {label, action} = binding;
		const keys = binding.keys.map(keyLabel);
		const where = whereOf(binding);
		const last = rows.at(-1);
		if (last?.type === action.type && last.where === where) {
			rows[rows.length - 1] = {...last, keys: [...last.keys, keys], labels: [...last.labels, label]};
		} else {
			rows.push({type: action.type, keys: [keys], labels: [label], where});
		}
	}

	return [...rows.map(({keys, labels, where}) => ({keys, labels, where})), ...editorRows()];
}

/** The keys of the editor of SQL, which are its own. What a space does needs no telling. */
function editorRows(): readonly KeysRow[] {
	return editKeyGroups.map((group) => {
		const told = group.filter(({keys}) => !keys.includes('space'));
		return {
			keys: told.map(({keys}) => keys.map(keyLabel)),
			labels: told.map(({label}) => label),
			where: placeName('writing'),
		};
	});
}

/** Where a binding works, or a twin of it that does the same with the same key. */
function whereOf(binding: Binding): string {
	const {keys, action} = binding;
	const isOnScreens = binding.modes.some((mode) => screenModes.includes(mode));
	const isSame = (other: Binding) =>
		(other === binding || (other.isTwin && isOnScreens)) &&
		JSON.stringify(other.action) === JSON.stringify(action) &&
		other.keys.some((key) => keys.includes(key));
	const modes = new Set(keymap.filter(isSame).flatMap((other) => other.modes));
	const among = screenModes.filter((mode) => modes.has(mode));
	const missing = screenModes.filter((mode) => !modes.has(mode));
	if (missing.length === 0) {
		return 'every screen';
	}

	if (among.length === 0) {
		return [...modes].map(placeName).join(', ');
	}

	return missing.length < 3 ? `every screen but ${namesOf(missing, ' and ')}` : namesOf(among, ', ');
}

/** Places that are no screens. */
const otherPlaces: Readonly<Partial<Record<Mode, string>>> = {
	writing: 'the editor of SQL',
	mapping: 'how books are read',
	data: 'the data that was read',
};

/** What a place for keys is called. */
export function placeName(mode: Mode): string {
	return otherPlaces[mode] ?? screenNames[mode] ?? 'an explanation or a rule that is open';
}

function namesOf(modes: readonly Mode[], between: string): string {
	return modes.map((mode) => screenNames[mode]).join(between);
}
