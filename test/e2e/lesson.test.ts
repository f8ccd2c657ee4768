import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, vi} from 'vitest';
import {aFolder} from '../helpers/a-store.ts';
import {aTerminal} from '../helpers/a-terminal.ts';

test('the zombie lesson from start to end, left in the middle with a kill and taken up again', async () => {
	const store = await aFolder();
	const options = {store, columns: 120, rows: 40};
	const first = aTerminal({...options, words: ['learn']});
	await first.sees('[7 Lessons]', 'The year and its bridge', 'not begun');
	await first.press('down', 'down', 'enter').sees('[1 Month]', 'step 1 of 7', 'A zombie account never pays');
	await first.press('.').sees('step 2 of 7', 'How many zombies can be known by now?');
	await first.press('.').types('0').press('enter').sees('Right. It is 0, exactly.');
	await first.press('.').sees('step 3 of 7', 'Go to 14 February 2024');
	await first.press(...Array<string>(14).fill('}')).sees('as of 14 Feb 2024', 'Done.', 'still no zombie');
	await first.press('.').sees('step 4 of 7', 'One day more.');

	// What is shown is written down a moment later.
	await vi.waitUntil(() => keptIn(store).some((text) => /"at": ?3\b/.test(text)), {timeout: 20_000, interval: 5});
	const look = aTerminal({...options, words: ['learn']});
	await look.sees('step 4 of 7');
	expect(await look.press('q').ends()).toBe(0);
	first.signals('SIGKILL');
	await first.ends();

	const again = aTerminal({...options, words: ['learn', '--lesson', 'zombies']});
	await again.sees('step 4 of 7', 'as of 14 Feb 2024', 'One day more.');
	await again.press('!').sees('! again shows it');
	await again.press('!').sees('Solution:');
	await again.press('.').types('5000').press('enter').sees('Not so.', 'too high');
	await again.press('.').sees('step 5 of 7');
	await again.press('}').sees('as of 15 Feb 2024', 'Here they are.');
	await again.press('.').sees('step 6 of 7');
	await again.press('3').sees('[3 Leaks]');
	await again.press('f').types('leak:zombie').sees('leak:zombie');
	await again.press('enter').sees(/row 1 of \d/);
	await again.press('enter').sees('Why shows the arithmetic');
	await again.press('.').sees('step 7 of 7');
	await again.press('.').types('0').press('enter').sees('It is 0', 'On 15 January 2025');
	await again.press('.').sees('finished', /Completion code [A-Z0-9]{4}-[A-Z0-9]{4}/);
	await again.press('.').sees('[7 Lessons]', /Zombies and the 44 days +7 min +done/);
	expect(await again.press('q').ends()).toBe(0);
});

/** What is kept of lessons, as it stands in their files. */
function keptIn(store: string): string[] {
	const folder = join(store, 'lessons');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
	return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}
