import {createHash, type Hash} from 'node:crypto';
import type {Books} from './books.ts';

/** `sha256:` over all that was kept of the books, in the order in which it stands: the same as long as the same is read. */
export function digestOfBooks({ledger, truth, names}: Books): string {
	const hash = createHash('sha256');
	add(hash, 'ledger', ledger);
	add(hash, 'truth', truth);
	add(hash, 'names', names);
	return `sha256:${hash.digest('hex')}`;
}

/** What gives the digest, computed once, when it is first asked for. */
export function laterDigest(books: Books): () => string {
	let digest: string | undefined;
	return () => {
		digest ??= digestOfBooks(books);
		return digest;
	};
}

/** Adds a value with its name, so that nothing can pass for something else. */
function add(hash: Hash, name: string, value: unknown): void {
	if (ArrayBuffer.isView(value)) {
		hash.update(`${name} column ${value.byteLength}\n`);
		hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
	} else if (isTexts(value)) {
		hash.update(`${name} texts ${value.length}\n`);
		for (let at = 0; at < value.length; at += textsAtATime) {
			hash.update(JSON.stringify(value.slice(at, at + textsAtATime)));
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, part] of Object.entries(value)) {
			add(hash, `${name}.${key}`, part);
		}
	} else {
		hash.update(`${name} ${String(value)}\n`);
	}
}

const textsAtATime = 4096;

/** Whether it is a column of identifiers or names. */
function isTexts(value: unknown): value is readonly unknown[] {
	return Array.isArray(value) && typeof value[0] !== 'object';
}
