/** A query as text: the build and the tests load these files alike. */
declare module '*.sql' {
	const text: string;
	export default text;
}
