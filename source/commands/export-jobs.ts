import {availableParallelism} from 'node:os';
import {complaint} from '../domain/complaint.ts';
import type {Jobs} from '../export/block-maker-in-threads.ts';
import type {Context} from './context.ts';
import {usageError} from './failure.ts';
import {jobBounds} from './options.ts';

/** The built program that makes blocks in a thread. It stands beside the one that this is built into. */
const program = new URL('./export-worker.js', import.meta.url);

/**
 * A year of fewer customers is done by one thread before a second one has paid for itself: to start, and to compile once
 * more what has been compiled, takes it as much processor time as some 150,000 customers do.
 */
const fewCustomers = 200_000;

/** The threads that are asked for; one for each core unless said, or none where the year is small. */
export function jobsOf({jobs}: Context, customers: number): Jobs | undefined {
	if (jobs === undefined) {
		return customers < fewCustomers ? undefined : {count: availableParallelism(), program};
	}

	const count = jobBounds.parse(jobs);
	if (count === undefined) {
		throw usageError(complaint('--jobs', jobBounds.expects, jobs));
	}

	return {count, program};
}
