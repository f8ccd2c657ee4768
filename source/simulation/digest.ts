import {createHash} from 'node:crypto';
import {endianness} from 'node:os';
import type {Simulation} from './simulate.ts';

/** A SHA-256 over every row of a ledger: the same for the same settings and engine version, on every machine. */
export type LedgerDigest = {readonly add: (block: Simulation) => void; readonly text: () => string};

/** Starts a digest to which the ledger's customers are added block by block, in any split. */
export function startDigest(): LedgerDigest {
	const columns = ['plan', 'startedOn', 'cancelledOn', 'amountCents', 'paidOn', 'paidCents'] as const;
	const hashes = columns.map(() => createHash('sha256'));
	let terms = '';
	return {
		add({ledger}) {
			terms = `due after ${ledger.termsDays} days`;
			for (const [at, column] of columns.entries()) {
				hashes[at]?.update(littleEndian(ledger.facts[column]));
			}
		},
		text() {
			const whole = createHash('sha256').update(terms);
			for (const hash of hashes) {
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
