/** What one query may use before it is stopped. */
export type Limits = {
	/** Memory in megabytes, beyond what the tables take. */
	readonly megabytes: number;
	/** Time in seconds that the engine works, the reader's own time left out. */
	readonly seconds: number;
};

/** What a machine in a class room bears. */
export const defaultLimits: Limits = {megabytes: 512, seconds: 10};
