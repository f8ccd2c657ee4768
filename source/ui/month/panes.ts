/** The panes of the Month screen, in the order of Tab. */
export const monthPanes = {bridge: 0, leaks: 1, story: 2, ageing: 3, score: 4} as const;

export const monthPaneCount = Object.keys(monthPanes).length;
