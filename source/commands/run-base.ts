import type {Base} from './context.ts';

/** What a saved run starts from. */
export async function runBase(name: string, _storeFolder: string | undefined): Promise<Base> {
	throw new Error(`there is no run "${name}"`);
}
