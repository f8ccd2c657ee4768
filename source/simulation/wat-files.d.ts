/** The bytes of a WebAssembly module: the build and the tests make them of its text alike. */
declare module '*.wat' {
	const bytes: Uint8Array<ArrayBuffer>;
	export default bytes;
}

/** What is used here of WebAssembly, which Node has like browsers: its types come with a browser's alone. */
declare namespace WebAssembly {
	function validate(bytes: Uint8Array<ArrayBuffer>): boolean;

	class Module {
		constructor(bytes: Uint8Array<ArrayBuffer>);
	}

	class Memory {
		constructor(size: {initial: number});
		readonly buffer: ArrayBuffer;
	}

	class Instance {
		constructor(module: Module, imports: Record<string, Record<string, unknown>>);
		readonly exports: Record<string, unknown>;
	}
}
