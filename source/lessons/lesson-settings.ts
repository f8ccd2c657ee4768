import {complaint} from '../domain/complaint.ts';
import {type Day, monthEnd, parseDay, parseMonth} from '../domain/days.ts';
import {timelineOf} from '../domain/timeline.ts';
import {presets, withPreset} from '../simulation/presets.ts';
import {defaultSettings, type Settings} from '../simulation/settings.ts';
import {fields, withField} from '../simulation/settings-fields.ts';
import type {Lesson, Options} from './lesson.ts';

/** The settings with these options on top; a sentence where there is no such option or value. */
export function withOptions(base: Settings, options: Options): Settings | string {
	let settings = base;
	for (const [name, text] of Object.entries(options)) {
		const field = fields.find(({option}) => option === name);
		const next = field
			? withField(settings, field, text, name)
			: complaint('settings', `options like ${fields[2]?.option}, ${fields[4]?.option}`, name);
		if (typeof next === 'string') {
			return next;
		}

		settings = next;
	}

	return settings;
}

/** The settings that a lesson begins with, in the year of this seed where one is given; they must have been checked. */
export function startSettings({start}: Pick<Lesson, 'start'>, seed?: string): Settings {
	const settings = withOptions(defaultSettings, start.options);
	if (typeof settings === 'string') {
		throw new Error(settings);
	}

	return seed === undefined ? settings : {...settings, seed};
}

/** The settings of the books with this name; a sentence where there is no such preset or option. */
export function bookSettings(base: Settings, {preset, options}: Lesson['books'][string]): Settings | string {
	const named = presets.find(({name}) => name === preset);
	if (preset !== undefined && !named) {
		return complaint('preset', `one of ${presets.map(({name}) => name).join(', ')}`, preset);
	}

	return withOptions(named ? withPreset(base, named) : base, options);
}

/** The day that a text stands for in the year of these settings: itself, the last of its month, or the close-out; `undefined` where there is no such day. */
export function dayIn({months, terms, grace}: Settings, text: string): Day | undefined {
	const {firstDay, closeOut} = timelineOf(months, terms, grace);
	const month = parseMonth(text);
	const day = text === 'close-out' ? closeOut : month === undefined ? parseDay(text) : monthEnd(month);
	return day !== undefined && day >= firstDay && day <= closeOut ? day : undefined;
}
