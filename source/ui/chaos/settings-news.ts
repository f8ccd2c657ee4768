import type {Settings} from '../../simulation/settings.ts';
import {chaosFields} from './fields.ts';
import {incidentFields} from './incident-fields.ts';

const mostNamed = 3;

/** What is different after, in a few words: `ghost 1.5 %, terms 14 days and 2 more`. */
export function settingsNews(before: Settings, after: Settings): string {
	const incidents = [...incidentFields(before), ...incidentFields(after)];
	const news = [...chaosFields, ...incidents].flatMap((field) =>
		field.shown(before) === field.shown(after) ? [] : [`${field.label} ${field.shown(after)}`],
	);
	const all = [...new Set(news)];
	const more = all.length - mostNamed;
	return all.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
