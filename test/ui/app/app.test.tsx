import {afterEach, expect, test, vi} from 'vitest';
import {anApp, type RunningApp} from '../../helpers/an-app.tsx';

let app: RunningApp;

afterEach(() => app.unmount());

async function started(start: Parameters<typeof anApp>[0] = {}): Promise<RunningApp> {
	app = anApp(start);
	return app.sees('as of 31 Jan 2024');
}

test('a key reaches the picture', async () => {
	await started();
	await app.sends(']');
	await app.sees('as of 29 Feb 2024');
});

test('three letters read in one piece move three rows', async () => {
	await started();
	await app.sends('2');
	await app.sees('▸ 0001');
	await app.sends('jjj');
	await app.sees('▸ 0004');
});

test('arrow keys, in one piece and in two', async () => {
	await started();
	await app.sends('2');
	await app.sends('\u001B[B');
	await app.sees('▸ 0002');
	await app.sends('\u001B');
	await app.sends('[B');
	await app.sees('▸ 0003');
	await app.sends('\u001BOA');
	await app.sees('▸ 0002');
});

test('Esc alone goes back, and so does Esc with another key right behind it', async () => {
	await started();
	await app.sends('x');
	await app.sees(/What this screen says/);
	await app.sends('\u001B');
	await app.sees(/› Month/);
	await app.sends('x');
	await app.sees(/What this screen says/);
	await app.sends('\u001B');
	await app.sends('\u001B[C');
	await app.sees(/› Month › Feb 2024/);
	await app.sends('3');
	await app.sends('\u001B');
	await app.sends('\u001B');
	await app.sends(']');
	await app.sees(/› Leaks[\s\S]*as of 31 Mar 2024/);
	expect(app.effects).toEqual([]);
});

test('Enter right behind Esc is Enter', async () => {
	await started();
	await app.sends('2');
	await app.sends('jj');
	await app.sends('/otter');
	await app.sees(/jumping/);
	await app.sends('\u001B');
	await app.sends('\r');
	await app.sees(/› Customers › 0003/);
});

test('a bracketed paste goes into the field, whatever it holds', async () => {
	await started();
	await app.sends('2f');
	await app.sends('\u001B[200~plan:pro\nq\u0007 leak:zombie\u001B[201~');
	await app.sees('plan:pro q leak:zombie');
	await app.sends('\u001B[200~');
	await app.sends(' status:');
	await app.sends('active');
	await app.sends('\u001B[201~');
	await app.sees(/ q leak:zombie status:active /);
	await app.sends('\u001B');
	await app.sends('[200~ quick');
	await app.sends('\u001B[201~x');
	await app.sees('status:active quickx');
	expect(app.effects).toEqual([]);
});

test('no paste presses keys where no field is open', async () => {
	await started();
	await app.sends('\u001B[200~q]2\u0003\u001B[201~');
	await app.sees(/pasted text/);
	expect(app.frame()).toMatch(/› Month › Jan 2024/);
	expect(app.effects).toEqual([]);
	await app.sends('2');
	await app.sees(/› Customers/);
});

test('a paste whose end is lost does not swallow Ctrl+C', async () => {
	await started();
	await app.sends('\u001B[200~half a paste');
	await app.sends('\u0003');
	await vi.waitUntil(() => app.effects.length > 0);
	expect(app.effects).toEqual([{type: 'quit'}]);
});

test('Ctrl+C and q ask the shell to quit, also behind other keys', async () => {
	await started();
	await app.sends('2');
	await app.sends('jj\u0003');
	await app.sees('▸ 0003');
	expect(app.effects).toEqual([{type: 'quit'}]);
	await app.sends('q');
	await app.sees('▸ 0003');
	expect(app.effects).toEqual([{type: 'quit'}, {type: 'quit'}]);
});

test('another size is another picture', async () => {
	await started();
	app.resizes(60, 20);
	await app.sees(/^.{1,60}$/m);
	app.resizes(40, 20);
	await app.sees('40 × 20');
});

test('playing goes on by its own clock, and a pause holds it', async () => {
	await started();
	await app.sends('+++');
	await app.sends(' ');
	await app.sees('as of 29 Feb 2024');
	await app.sees('as of 31 Mar 2024');
	await app.sends(' ');
	await app.sees(/^(?![\s\S]*playing)/);
});

test('playing stops at the close-out', async () => {
	await started();
	await app.sends('$[[+++');
	await app.sees('as of 30 Nov 2024');
	await app.sends(' ');
	await app.sees('as of 15 Jan 2025');
	await app.sees(/^(?![\s\S]*playing)/);
});
