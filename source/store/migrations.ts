type Fields = Readonly<Record<string, unknown>>;

/**
 * One step per past schema version, in order: the first turns version 1 into version 2. A step sees fields that nobody has
 * checked and may not trust them; what comes out of the last one is validated like any other run.
 */
export const migrations: readonly ((old: Fields) => Fields)[] = [
	// Version 1 had no note, did not say where its reader stood, and did not count its changes.
	(old) => ({...old, schemaVersion: 2, revision: 1, note: '', screen: 'month', customerId: null}),
	// In version 2 nobody could mark a month.
	(old) => ({...old, schemaVersion: 3, marks: []}),
	// In version 3 every run was of a simulated year.
	(old) => ({...old, schemaVersion: 4}),
];
