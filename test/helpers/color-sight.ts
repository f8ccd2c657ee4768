/** A colour as linear light: red, green and blue from 0 to 1. */
export type Light = readonly [number, number, number];

const levels = [0, 95, 135, 175, 215, 255];

/** The light of one of the 256 colours, from 16 on, whose values every terminal shares. */
export function lightOf(color: number): Light {
	return valuesOf(color).map(linear) as unknown as Light;
}

/** The same as `#rrggbb`. */
export function hexOf(color: number): string {
	return `#${valuesOf(color)
		.map((value) => value.toString(16).padStart(2, '0'))
		.join('')}`;
}

/** Red, green and blue, each 0 … 255. */
function valuesOf(color: number): number[] {
	const place = color - 16;
	const grey = 8 + (color - 232) * 10;
	return color >= 232
		? [grey, grey, grey]
		: [place / 36, (place / 6) % 6, place % 6].map((at) => levels[Math.floor(at)] as number);
}

/** From a value of 0 … 255 to light. */
export function linear(value: number): number {
	const share = value / 255;
	return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Light): number {
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG, from 1 to 21. */
export function contrast(a: Light, b: Light): number {
	const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** What eyes with all cones, or without one kind, make of light: Machado, Oliveira and Fernandes, 2009, full severity. */
export const sights = {
	usual: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
} as const satisfies Record<string, readonly Light[]>;

export type Sight = keyof typeof sights;

export function seen(light: Light, sight: Sight): Light {
	return sights[sight].map((row) =>
		Math.min(
			1,
			Math.max(
				0,
				row.reduce<number>((sum, part, at) => sum + part * (light[at] as number), 0),
			),
		),
	) as unknown as Light;
}

/** How far apart two lights look: ΔE of CIE 1976, where about 2.3 can just be seen. */
export function difference(a: Light, b: Light): number {
	const [one, other] = [labOf(a), labOf(b)];
	return Math.hypot(...one.map((value, at) => value - (other[at] as number)));
}

function labOf([red, green, blue]: Light): readonly number[] {
	const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47;
	const y = luminance([red, green, blue]);
	const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83;
	const [fx, fy, fz] = [x, y, z].map((value) => (value > 0.008_856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as [
		number,
		number,
		number,
	];
	return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
