import type {Ledger} from '../../domain/ledger.ts';
import {findingsOf} from '../state/derive.ts';
import type {State} from '../state/state.ts';

/**
 * Detects as of the last day of a ledger whose books are about to come, while another thread still describes them: that is
 * where they are first shown, but where another day was asked for, or stood on before.
 */
export function detectAhead({mapping, settings}: State, ledger: Ledger): void {
	if (mapping && mapping.understood === undefined && mapping.dayText === undefined && mapping.run === undefined) {
		findingsOf(ledger, ledger.day, settings);
	}
}
