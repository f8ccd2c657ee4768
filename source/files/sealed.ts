import {createHash} from 'node:crypto';

/** Bytes of an MD5 digest, which tells chance apart from what was written. Whoever means harm is kept out by rights. */
const digestBytes = 16;

function digestOf(bytes: Uint8Array): Buffer {
	return createHash('md5').update(bytes).digest();
}

/** These bytes behind their digest. */
export function sealed(bytes: Uint8Array): Uint8Array {
	return Buffer.concat([digestOf(bytes), bytes]);
}

/** The bytes that were sealed, `undefined` if they are no longer all there, or others. */
export function unsealed(file: Buffer): Buffer | undefined {
	const bytes = file.subarray(digestBytes);
	return digestOf(bytes).equals(file.subarray(0, digestBytes)) ? bytes : undefined;
}
