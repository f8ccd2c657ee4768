import type {State} from './state.ts';

/** Month with its first pane in focus, which is the bridge. */
export const onFirstPane: State['month'] = {pane: 0, line: 0};
