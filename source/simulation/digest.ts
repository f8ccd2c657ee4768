import {createHash} from 'node:crypto';
import {endianness} from 'node:os';
import type {Simulation} from './simulate.ts';
import {uncommonRows} from './uncommon-rows.ts';

/** A SHA-256 over every row of a ledger: the same for the same settings and engine version, on every machine. */
export type LedgerDigest = {readonly add: (block: Simulation) => void; readonly text: () => string};

/** Starts a digest to which the ledger's customers are added block by block, in any split. */
export function startDigest(): LedgerDigest {
	const columns = ['plan', 'startedOn', 'cancelledOn'] as const;
	const slotColumns = ['amountCents', 'paidOn', 'paidCents'] as const;
	const hashes = [...columns, ...slotColumns].map(() => createHash('sha256'));
	const uncommon = createHash('sha256');
	let hasUncommon = false;
	let terms = '';
	return {
		add({ledger}) {
			const {facts} = ledger;
			const parts = [
				...columns.map((column) => facts[column]),
				...slotColumns.map((column) => facts[column].subarray(0, facts.slots)),
			];
			terms = `due after ${ledger.termsDays} days`;
			for (const [at, part] of parts.entries()) {
				hashes[at]?.update(littleEndian(part));
			}

			for (const text of uncommonRows(ledger)) {
				hasUncommon ||= text !== '';
				uncommon.update(text);
			}
		},
		text() {
			const whole = createHash('sha256').update(terms);
			for (const hash of hasUncommon ? [...hashes, uncommon] : hashes) {
				whole.update(hash.digest());
			}

			return `sha256:${whole.digest('hex')}`;
		},
	};
}

function littleEndian(column: Uint8Array | Int32Array | Float64Array): Uint8Array {
	const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
	if (column.BYTES_PER_ELEMENT === 1 || endianness() === 'LE') {
		return bytes;
	}

	return column.BYTES_PER_ELEMENT === 4 ? Buffer.from(bytes).swap32() : Buffer.from(bytes).swap64();
}
