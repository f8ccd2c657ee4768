type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Milliseconds that an Esc waits for what would make it the beginning of a sequence. Here a terminal sends a key's bytes at
 * once, and a busy machine may part them; over SSH the network parts them too, and 100 is usual.
 */
export function escapeWait(env: Environment): number {
	return env['SSH_TTY'] || env['SSH_CONNECTION'] ? 100 : 75;
}
