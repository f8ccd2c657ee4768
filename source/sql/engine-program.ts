/** The built program that serves queries. It stands beside the one that this is built into. */
export const engineProgram = new URL('./sql-engine.js', import.meta.url);
