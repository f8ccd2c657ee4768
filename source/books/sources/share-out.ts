/** Has work done by whichever worker is free: gives what the work gives. */
export type ShareOut<Worker> = <Result>(size: number, work: (worker: Worker) => Promise<Result>) => Promise<Result>;

/** Shares out work among workers that do one thing at a time: of what waits, the largest first, so that none is left with much at the end. */
export function shareOut<Worker>(workers: readonly Worker[]): ShareOut<Worker> {
	const free = [...workers];
	const waiting: {readonly size: number; readonly start: (worker: Worker) => Promise<unknown>}[] = [];
	const begin = () => {
		waiting.sort((a, b) => b.size - a.size);
		while (free.length > 0 && waiting.length > 0) {
			const [worker, work] = [free.shift() as Worker, waiting.shift() as (typeof waiting)[number]];
			void work.start(worker).finally(() => {
				free.push(worker);
				begin();
			});
		}
	};
	return (size, work) =>
		new Promise((resolve, reject) => {
			waiting.push({size, start: (worker) => work(worker).then(resolve, reject)});
			// What is asked for at the same time is looked at together.
			queueMicrotask(begin);
		});
}
