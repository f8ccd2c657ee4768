/** What a reader has opened and keeps: connections, each by what it leads to. */
export type Session = {
	/** What has been opened for this, or what opens it now; `close` lets it go. */
	readonly keep: <Kept>(key: string, open: () => Promise<Kept>, close: (kept: Kept) => unknown) => Promise<Kept>;
	readonly close: () => Promise<void>;
};

export function openSession(): Session {
	const kept = new Map<string, {readonly opened: Promise<unknown>; readonly close: () => Promise<unknown>}>();
	return {
		keep<Kept>(key: string, open: () => Promise<Kept>, close: (kept: Kept) => unknown) {
			const known = kept.get(key);
			if (known) {
				return known.opened as Promise<Kept>;
			}

			const opened = open();
			kept.set(key, {opened, close: () => opened.then(close)});
			opened.catch(() => kept.delete(key));
			return opened;
		},
		async close() {
			const all = [...kept.values()];
			kept.clear();
			await Promise.allSettled(all.map(({close}) => close()));
		},
	};
}
