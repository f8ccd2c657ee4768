import type {Settings} from '../../simulation/settings.ts';
import {chaosFields, moreFields} from './fields.ts';
import {incidentFields} from './incident-fields.ts';

const mostNamed = 3;

/** What is different after, in a few words, of `most` settings: `ghost 1.5 %, terms 14 days and 2 more`. */
export function settingsNews(before: Settings, after: Settings, most = mostNamed): string {
	const incidents = [...incidentFields(before), ...incidentFields(after)];
	const news = [...chaosFields, ...incidents, ...moreFields].flatMap((field) =>
		field.shown(before) === field.shown(after) ? [] : [`${field.label} ${field.shown(after)}`],
	);
	const all = [...new Set(news)];
	const more = all.length - most;
	return all.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
