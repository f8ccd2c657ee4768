import type {Effect, State} from './state.ts';

/** The next state, and what the shell must do for it, if anything. */
export type Updated = readonly [State, Effect?];
