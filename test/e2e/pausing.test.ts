import {expect, test} from 'vitest';
import {aTerminal} from '../helpers/a-terminal.ts';

// An interactive shell, which does job control; its own line editor stays out of the way.
const shell = {
	line: `export PS1='shell> ' ENV= NOTES NODE PROGRAM
		cat > "$NOTES/leaktui" <<-'END'
			#!/bin/sh
			echo $$ > "$NOTES/pid"
			exec "$NODE" "$PROGRAM" "$@"
		END
		chmod +x "$NOTES/leaktui"
		bash --norc --noprofile --noediting -i 2>&3`,
};

async function aShell() {
	const terminal = await aTerminal(shell).sees('shell>');
	await terminal.types('./leaktui\r').sees('as of 31 Jan 2024');
	return terminal;
}

async function expectOwnScreen(terminal: Awaited<ReturnType<typeof aShell>>): Promise<void> {
	await terminal.sees(/Stopped +\.\/leaktui/);
	expect(terminal.screen.isAlternate()).toBe(false);
	expect(terminal.screen.isCursorShown()).toBe(true);
	expect(terminal.screen.takesBracketedPaste()).toBe(false);
	// Echo and whole lines: the driver is as a shell expects it. The line may be typed before the shell has said it is ready.
	await terminal.types('stty -a | tr " " "\\n" | grep -x -e -icanon -e -echo | wc -l\r').sees(/^(shell> )?0$/m);
}

test('Ctrl+Z gives the terminal back to the shell, and fg goes on where it was', async () => {
	const terminal = await aShell();
	await terminal.press(']').sees('as of 29 Feb 2024');
	await expectOwnScreen(terminal.press('ctrl+z'));
	await terminal.types('fg\r').sees('as of 29 Feb 2024', '[1 Month]');
	expect(terminal.screen.isAlternate()).toBe(true);
	expect(terminal.screen.isCursorShown()).toBe(false);
	await terminal.press(']').sees('as of 31 Mar 2024');
	await terminal.press('q').sees('shell>');
	await terminal.types('exit\r').sees('left with 0');
	expect(terminal.driver().after).toBe(terminal.driver().before);
});

test('SIGTSTP does the same, and what changed meanwhile is drawn', async () => {
	const terminal = await aShell();
	await expectOwnScreen(terminal.signals('SIGTSTP'));
	await terminal.resizes(80, 24).types('fg\r').sees('as of 31 Jan 2024', '[1 Month]');
	await terminal.press('2').sees('▸ 0001');
	expect(terminal.screen.wrappedLines()).toBe(0);
	expect(terminal.screen.clears()).toBe(0);
});

test('stopped from outside and continued it draws itself again', async () => {
	const terminal = await aTerminal().sees('as of 31 Jan 2024');
	terminal.signals('SIGSTOP').signals('SIGCONT');
	await terminal.press(']').sees('as of 29 Feb 2024');
	expect(await terminal.press('q').ends()).toBe(0);
});
