import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {booksPolicy, defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {figuresOf} from '../../source/store/figures.ts';
import {openStore} from '../../source/store/open-store.ts';

const warmRuns = 30;

async function time(work: () => unknown): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

/** Measures one thing inside this process, and prints the milliseconds of each run. */
export const insides: Readonly<Record<string, (count: number) => Promise<number[]>>> = {
	/** Simulate and detect, the first time in this process. */
	cold: async (customers) => [await time(() => simulateAndDetect(customers))],
	/** The same once it is compiled. */
	async warm(customers) {
		for (let run = 0; run < warmRuns; run++) {
			simulateAndDetect(1000);
		}

		const times: number[] = [];
		for (let run = 0; run < (customers > 10_000 ? 5 : warmRuns); run++) {
			times.push(await time(() => simulateAndDetect(customers)));
		}

		return times;
	},
	/** As-of view, findings and bridge of one step. */
	async step(customers) {
		const settings = {...defaultSettings, customers};
		const {ledger} = simulate(settings);
		const step = (back: number) => {
			const view = asOf(ledger, ledger.day - 1 - back);
			detect(view, detectorPolicy(settings));
			bridgesByMonth(view, booksPolicy(settings));
		};
		for (let run = 0; run < warmRuns; run++) {
			step(run);
		}

		const times: number[] = [];
		for (let run = 0; run < warmRuns; run++) {
			times.push(await time(() => step(run)));
		}

		return times;
	},
	/** Saving runs one after the other. */
	save: (count) => withStore(async (store) => saveRuns(store, count)),
	/** Listing that many runs. */
	list: (count) =>
		withStore(async (store) => {
			await saveRuns(store, count);
			const times: number[] = [];
			for (let run = 0; run < 5; run++) {
				times.push(await time(() => store.list()));
			}

			return times;
		}),
};

function simulateAndDetect(customers: number): void {
	const settings = {...defaultSettings, customers};
	detect(simulate(settings).ledger, detectorPolicy(settings));
}

type Store = ReturnType<typeof openStore>;

async function withStore(work: (store: Store) => Promise<number[]>): Promise<number[]> {
	const folder = await mkdtemp(join(tmpdir(), 'leaktui-bench-'));
	try {
		return await work(openStore(folder));
	} finally {
		await rm(folder, {recursive: true});
	}
}

async function saveRuns(store: Store, count: number): Promise<number[]> {
	const {ledger} = simulate(defaultSettings);
	const figures = figuresOf(defaultSettings, ledger.day);
	const times: number[] = [];
	for (let run = 0; run < count; run++) {
		const draft = {
			...figures,
			name: `run ${run}`,
			note: '',
			savedAt: '2026-01-01T00:00:00.000Z',
			screen: 'month',
			customerId: null,
			marks: [],
		};
		times.push(await time(() => store.save(draft)));
	}

	return times;
}
