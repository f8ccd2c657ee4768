import {migrations} from './migrations.ts';
import {type Run, schemaVersion} from './run.ts';
import {runShape} from './run-shape.ts';

/** The run that a file's text stands for, brought to the current schema; or why it can't be read, in words. */
export function parseRun(text: string): Run | string {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return 'it is not JSON';
	}

	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'schemaVersion')) {
		return 'it is not a run: schemaVersion is missing';
	}

	let fields = value as Readonly<Record<string, unknown>>;
	const version = fields['schemaVersion'];
	if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
		return 'it is not a run: schemaVersion takes a whole number from 1 on';
	}

	if (version > schemaVersion) {
		return `a newer leaktui wrote it: its schema is version ${version}, this one reads up to ${schemaVersion}`;
	}

	for (const migrate of migrations.slice(version - 1)) {
		fields = migrate(fields);
	}

	return runShape(fields, '') ?? (fields as Run);
}

/** The text that `parseRun` reads back as the run. */
export function formatRun(run: Run): string {
	return `${JSON.stringify(run, null, '\t')}\n`;
}
