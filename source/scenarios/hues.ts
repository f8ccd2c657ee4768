/** The hues that leaks are told apart by, in letters, tables, charts and pictures: each has one of its own. */
export const leakHues = ['teal', 'orange', 'violet', 'pink', 'green', 'olive', 'red', 'slate'] as const;

export type LeakHue = (typeof leakHues)[number];

/** All hues: besides those of leaks that of money that came late, and that of money past its due date. */
export const hues = [...leakHues, 'late', 'overdue'] as const;

export type Hue = (typeof hues)[number];
