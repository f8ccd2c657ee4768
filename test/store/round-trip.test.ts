import fc from 'fast-check';
import {expect, test} from 'vitest';
import {innocent} from '../../source/detection/marks.ts';
import {formatDay, formatMonth} from '../../source/domain/days.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {openStore} from '../../source/store/open-store.ts';
import type {RunDraft} from '../../source/store/run.ts';
import {nameKey, parseRunName} from '../../source/store/run-name.ts';
import {aFolder, given} from '../helpers/a-store.ts';
import {someDay, someSettingsAndPolicy} from '../helpers/arbitraries.ts';
import {shareOf} from '../helpers/check.ts';

const lines = fc.string({unit: 'binary', maxLength: 60}).map((text) => parseRunName(text) ?? 'x');

const drafts: fc.Arbitrary<RunDraft> = fc.tuple(someDay, someSettingsAndPolicy).chain(([{settings, day}, other]) =>
	fc.record({
		name: lines,
		note: lines.map((text) => text.replace(/[\u200C\u200D]/g, '')),
		savedAt: fc.date({min: new Date(0), max: new Date(4e12), noInvalidDate: true}).map((date) => date.toISOString()),
		engineVersion: fc.stringMatching(/^[\w.+-]{1,40}$/),
		settings: fc.constant({
			...settings,
			detectorGrace: other.detectorGrace,
			detectorIgnoreStatus: other.detectorIgnoreStatus,
		}),
		asOf: fc.constant(formatDay(day)),
		screen: fc.stringMatching(/^[a-z][a-z-]{0,31}$/),
		customerId: fc.option(fc.integer({min: 1, max: settings.customers})),
		marks: fc
			.uniqueArray(
				fc.record({
					customerId: fc.integer({min: 1, max: settings.customers}),
					month: fc.integer({min: 0, max: settings.months - 1}).map(formatMonth),
					as: fc.constantFrom(...leaks.map(({id}) => id), innocent),
				}),
				{selector: ({customerId, month}) => `${customerId}/${month}`, maxLength: 8},
			)
			.map((marks) => marks.sort((a, b) => a.customerId - b.customerId || (a.month < b.month ? -1 : 1))),
		summary: fc.record(
			Object.fromEntries(leaks.map(({id}) => [id, fc.record({count: fc.maxSafeNat(), leakedCents: fc.maxSafeNat()})])),
		),
		digest: fc.stringMatching(/^sha256:[0-9a-f]{64}$/),
	}),
);

test('any saved run is read back deeply equal, also after a rename', async () => {
	const folder = await aFolder();
	await fc.assert(
		fc.asyncProperty(drafts, lines, async (draft, name) => {
			const saved = given(await openStore(folder).save(draft));
			expect(saved).toEqual({...draft, schemaVersion: 4, id: saved.id, revision: 1});
			expect(await openStore(folder).list()).toEqual({runs: [saved], unreadable: []});
			const renamed = given(await openStore(folder).rename(saved.id, name));
			expect(renamed).toEqual({...saved, name, revision: 2});
			expect(await openStore(folder).readNamed(name)).toEqual(renamed);
			expect(nameKey(given(await openStore(folder).remove(saved.id)).name)).toBe(nameKey(name));
		}),
		{seed: Number(process.env['PROPERTY_SEED'] ?? 2024), numRuns: shareOf(150)},
	);
});
