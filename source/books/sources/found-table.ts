import type {TableHead} from '../source.ts';
import type {CsvTable} from './csv/csv-table.ts';
import type {EngineTable} from './database/engine-table.ts';
import type {JsonTable} from './json/json-table.ts';
import type {QueryTable} from './query-table.ts';
import type {SqlTable} from './sql/sql-table.ts';

/** What it takes to read a table, as plain data. */
export type Plan = CsvTable | JsonTable | SqlTable | EngineTable | QueryTable;

/** A table, and how it is read. */
export type FoundTable = {readonly head: TableHead; readonly plan: Plan};
