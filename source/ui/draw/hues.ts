import type {Hue} from '../../scenarios/hues.ts';
import type {Ground} from '../terminal/ground.ts';

export type Color = Hue | 'accent' | 'wrong';

/**
 * Numbers of the 256 colours, whose values are the same in every terminal. Against a black to #1e1e1e ground, and against a
 * white one, each has a contrast of at least 4.5; no colour reaches that against both, hence two columns of them. The hues
 * of the leaks that are on by default stay apart for eyes that lack one kind of cone.
 */
export const palette: Readonly<Record<Exclude<Ground, 'unknown'>, Readonly<Record<Color, number>>>> = {
	dark: {
		teal: 50,
		orange: 202,
		violet: 135,
		pink: 169,
		green: 40,
		olive: 136,
		red: 203,
		slate: 138,
		late: 150,
		overdue: 220,
		accent: 74,
		wrong: 210,
	},
	light: {
		teal: 23,
		orange: 130,
		violet: 54,
		pink: 125,
		green: 28,
		olive: 58,
		red: 124,
		slate: 95,
		late: 20,
		overdue: 52,
		accent: 63,
		wrong: 160,
	},
};

/** Where the ground is not known, the reader's own sixteen colours, which the terminal keeps legible. */
export const ownColors: Readonly<Record<Color, number>> = {
	teal: 36,
	orange: 33,
	violet: 35,
	pink: 95,
	green: 32,
	olive: 93,
	red: 91,
	slate: 90,
	late: 92,
	overdue: 96,
	accent: 94,
	wrong: 31,
};
