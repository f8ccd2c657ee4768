/** Changes whenever any draw, and so any simulated row, changes. Saved with every run. */
export const engineVersion = '1';
