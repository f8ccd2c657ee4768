/** A lesson as text: the build and the tests load these files alike. */
declare module '*.toml' {
	const text: string;
	export default text;
}
