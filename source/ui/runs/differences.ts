import {counted} from '../../domain/counted.ts';
import {presetOf} from '../../simulation/presets.ts';
import {defaultSettings, type Settings} from '../../simulation/settings.ts';
import {type Field, fields} from '../../simulation/settings-fields.ts';

/** What differs from the defaults besides the seed, in few words: `Heavy leakage, 500 customers`; empty where nothing does. */
export function shortDifferences(settings: Settings): string {
	const preset = presetOf(settings);
	if (!preset) {
		return differing(settings)
			.map((field) => shortText(field, settings))
			.join(', ');
	}

	const customers = settings.customers === defaultSettings.customers ? [] : [counted(settings.customers, 'customer')];
	return [...(presetOf(defaultSettings) === preset ? [] : [preset.name]), ...customers].join(', ');
}

/** Everything that differs from the defaults besides the seed, in full. */
export function allDifferences(settings: Settings): string {
	return differing(settings)
		.map((field) =>
			field.each ? valuesOf(field, settings).map(field.each.format).join(', ') : shortText(field, settings),
		)
		.join(', ');
}

function differing(settings: Settings): Field[] {
	return fields.filter(
		({option, get}) => option !== 'seed' && JSON.stringify(get(settings)) !== JSON.stringify(get(defaultSettings)),
	);
}

/** The values of an option that can be repeated. */
function valuesOf(field: Field, settings: Settings): readonly never[] {
	return field.get(settings) as readonly never[];
}

function shortText(field: Field, settings: Settings): string {
	if (field.each) {
		return counted(valuesOf(field, settings).length, field.each.noun);
	}

	switch (field.option) {
		case 'customers':
			return counted(settings.customers, 'customer');
		case 'months':
			return counted(settings.months, 'month');
		case 'detector-ignore-status':
			return field.label;
		default:
			return `${field.label} ${field.format(field.get(settings) as never)}`;
	}
}
