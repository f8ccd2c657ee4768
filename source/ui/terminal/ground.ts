/** What letters and charts stand on: a dark or a light ground, or one that is not known. */
export type Ground = 'dark' | 'light' | 'unknown';
