/** Growing room for bytes that are written one value after the other, without making a string of each. */
export type Bytes = {buffer: Buffer; view: DataView; length: number};

export function emptyBytes(size = 1 << 16): Bytes {
	return {...bytesIn(roomFor(size)), length: 0};
}

/** Begins anew in this memory: what was written stays to whoever has it. */
export function freshBytes(bytes: Bytes, memory: ArrayBuffer): void {
	const {buffer, view} = bytesIn(memory);
	bytes.buffer = buffer;
	bytes.view = view;
	bytes.length = 0;
}

/** Memory of its own, never of the pool that small buffers share: a thread can hand it to another. */
export function roomFor(size: number): ArrayBuffer {
	return Buffer.allocUnsafeSlow(size).buffer as ArrayBuffer;
}

function bytesIn(memory: ArrayBuffer): {buffer: Buffer; view: DataView} {
	return {buffer: Buffer.from(memory), view: new DataView(memory)};
}

/** Makes room for `count` more bytes. */
export function makeRoom(bytes: Bytes, count: number): void {
	if (bytes.length + count > bytes.buffer.length) {
		const larger = bytesIn(roomFor(Math.max(bytes.buffer.length * 2, bytes.length + count)));
		bytes.buffer.copy(larger.buffer, 0, 0, bytes.length);
		bytes.buffer = larger.buffer;
		bytes.view = larger.view;
	}
}

/** Text, as UTF-8. Makes its own room. */
export function putText(bytes: Bytes, text: string): void {
	makeRoom(bytes, text.length * 3);
	const {buffer} = bytes;
	let at = bytes.length;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code > 127) {
			bytes.length += buffer.write(text, bytes.length);
			return;
		}

		buffer[at++] = code;
	}

	bytes.length = at;
}
