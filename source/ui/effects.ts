import type {WriteStream} from 'node:tty';
import type {Action} from './actions.ts';
import type {Effect, State} from './state.ts';

/** Does what an update asked for; what comes of it is told with `dispatch`. The only place where the UI acts on the world. */
export function performEffect(
	effect: Exclude<Effect, {type: 'quit'}>,
	_state: State,
	_dispatch: (action: Action) => void,
	stdout: WriteStream,
): void {
	switch (effect.type) {
		case 'copy':
			stdout.write(effect.text);
	}
}
