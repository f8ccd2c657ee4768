import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {settingsFrom} from '../../../source/commands/context.ts';
import {readWords} from '../../../source/commands/read-words.ts';
import {monthEnd} from '../../../source/domain/days.ts';
import {timelineOf} from '../../../source/domain/timeline.ts';
import {parseText} from '../../../source/simulation/setting-values.ts';
import {defaultSettings, type Settings} from '../../../source/simulation/settings.ts';
import {commandLine, shellQuoted} from '../../../source/ui/state/reproduce.ts';
import {day} from '../../helpers/a-ledger.ts';
import {shareOf} from '../../helpers/check.ts';

const {closeOut} = timelineOf(12, 14, 30);

test('says only what differs from the defaults', () => {
	expect(commandLine(defaultSettings, closeOut, closeOut)).toBe('leaktui');
	expect(commandLine(defaultSettings, closeOut)).toBe('leaktui --as-of 2025-01-15');
	expect(commandLine(defaultSettings, monthEnd(4), closeOut)).toBe('leaktui --as-of 2024-05');
	expect(commandLine(defaultSettings, day('2024-05-30'), closeOut)).toBe('leaktui --as-of 2024-05-30');
	const changed: Settings = {
		...defaultSettings,
		seed: "it's me",
		rates: {...defaultSettings.rates, ghost: 2.5},
		detectorIgnoreStatus: true,
		incidents: [{month: '2024-06', scenario: 'ghost-subscriber', percent: 20}],
	};
	expect(commandLine(changed, closeOut, closeOut)).toBe(
		`leaktui --seed 'it'\\''s me' --ghost 2.5 --detector-ignore-status --incident 2024-06:ghost=20`,
	);
	expect(commandLine({...defaultSettings, seed: '--ghost'}, closeOut, closeOut)).toBe('leaktui --seed=--ghost');
});

test('leaves plain words as they are and quotes all else', () => {
	expect(['2024-06:ghost=20', '60/30/10', 'é', 'a b', '$HOME', '', '~'].map(shellQuoted)).toEqual([
		'2024-06:ghost=20',
		'60/30/10',
		"'é'",
		"'a b'",
		"'$HOME'",
		"''",
		"'~'",
	]);
});

const anySettings: fc.Arbitrary<Settings> = fc
	.record({
		seed: fc
			.string({
				unit: fc.oneof(
					fc.constantFrom(...`'"\\$\`!*?~# -;&|<>(){}[]=`),
					fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
				),
				minLength: 1,
				maxLength: 12,
			})
			.filter((text) => parseText(text) === text),
		customers: fc.constantFrom(1000, 7),
		ghost: fc.constantFrom(1.5, 0, 99.25),
		detectorGrace: fc.constantFrom(null, 0, 30),
		detectorIgnoreStatus: fc.boolean(),
		mix: fc.constantFrom(defaultSettings.mix, [10, 20, 70] as const),
		incidents: fc.constantFrom(
			[],
			[
				{month: '2024-06', scenario: 'ghost-subscriber', percent: 20},
				{month: '2024-07', scenario: 'late-payment', percent: 0.5},
			],
		),
	})
	.map(({ghost, ...rest}) => ({...defaultSettings, ...rest, rates: {...defaultSettings.rates, ghost}}));

test('is read back by a shell and by the program as the same settings', () => {
	fc.assert(
		fc.property(anySettings, (settings) => {
			const words = shellWords(commandLine(settings, monthEnd(2), closeOut));
			expect(words.slice(0, 1)).toEqual(['leaktui']);
			const options = readWords(words.slice(1)).argv.map((word) => /^--([^=]+?)(?:="(.*)")?$/su.exec(word));
			const given = (option: string) => options.flatMap((match) => (match?.[1] === option ? [match[2] ?? ''] : []));
			expect(settingsFrom(defaultSettings, given)).toEqual(settings);
			expect(given('as-of')).toEqual(['2024-03']);
		}),
		{numRuns: shareOf(60)},
	);
});

/** The words of a command as `sh` sees them, the expansions and operators of the shell included. */
function shellWords(command: string): string[] {
	return execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], {encoding: 'utf8'})
		.split('\0')
		.slice(0, -1);
}
