import type {Day} from '../domain/days.ts';
import type {Engine} from '../sql/engine/start-engine.ts';

/** What is asked, and of whom. */
export type Asking = {readonly engine: Engine; readonly sql: string; readonly day: Day};
