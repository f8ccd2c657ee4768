import {presets} from '../../simulation/presets.ts';
import type {Finder} from '../state/findable.ts';

const found = presets.map(({name, explanation}, preset) => ({
	kind: 'preset',
	title: name,
	note: explanation,
	action: {type: 'preset', preset} as const,
}));

/** The presets of Chaos; choosing one applies it. Opened books have none. */
export const findPresets: Finder = ({books}) => (books ? [] : found);
