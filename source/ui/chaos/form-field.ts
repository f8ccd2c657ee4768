import {complaint} from '../../domain/complaint.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {Field} from '../../simulation/settings-fields.ts';

/** One line of the form: a setting as a reader turns, types and resets it. */
export type FormField = {
	/** The option of the command line that it belongs to. */
	readonly option: string;
	readonly label: string;
	readonly section: 'rates' | 'year' | 'detector' | 'incidents' | 'more';
	/** Whether it is a rate, which is drawn as a bar. */
	readonly isRate?: true;
	readonly explanation: string;
	/** Completes «label takes …». */
	readonly expects: string;
	/** The bounds in short, shown beside a value while it is typed. */
	readonly bounds: string;
	/** What the arrow keys do; absent where they can't. */
	readonly range?: Field['range'];
	/** Yes or no: turned, never typed. */
	readonly isSwitch: boolean;
	readonly value: (settings: Settings) => unknown;
	readonly set: (settings: Settings, value: never) => Settings;
	readonly reset: (settings: Settings) => Settings;
	/** The value as people read it, and a remark on it where there is one. */
	readonly shown: (settings: Settings) => string;
	readonly remark?: (settings: Settings) => string;
	/** The default as people read it. */
	readonly standard: string;
	/** The text that the text field begins with, and what a typed text stands for; `undefined` where it breaks the bounds. */
	readonly text: (settings: Settings) => string;
	readonly parse: (text: string) => unknown;
};

/** `2.0 %`: at least one digit after the point, and all that there are. */
export function percentShown(percent: number): string {
	return `${Number.isInteger(percent * 10) ? percent.toFixed(1) : String(percent)} %`;
}

/** Whether the setting is what it is by default. */
export function isStandard(settings: Settings, field: FormField): boolean {
	return JSON.stringify(field.reset(settings)) === JSON.stringify(settings);
}

/** The settings with a typed value, or the sentence that says why not. */
export function withTyped(settings: Settings, field: FormField, text: string): Settings | string {
	const value = field.parse(text);
	return value === undefined ? complaint(field.label, field.expects, text) : field.set(settings, value as never);
}

/** The settings with the value turned by so many steps, kept within its bounds; `undefined` where it can't be turned. */
export function withTurned(settings: Settings, field: FormField, by: number): Settings | undefined {
	const value = field.value(settings);
	if (field.isSwitch) {
		return field.set(settings, !value as never);
	}

	if (!field.range) {
		return undefined;
	}

	const {min, max, step} = field.range;
	// Steps are decimal fractions: sums are rounded to what they mean.
	const turned = Math.round(((value as number) + by * step) * 1e9) / 1e9;
	return field.set(settings, Math.min(max, Math.max(min, turned)) as never);
}
