import type {SqlState} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';

/** The state with other choices on the SQL screen. */
export function withSql(state: State, sql: Partial<SqlState>): State {
	return {...state, sql: {...state.sql, ...sql}};
}
