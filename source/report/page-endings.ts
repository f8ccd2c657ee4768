/** What a page can be written as, by the end of its file's name. */
export const pageEndings = ['.html', '.md'] as const;

export type PageEnding = (typeof pageEndings)[number];

/** How the name of a page's file ends; `undefined` where it ends otherwise, or is nothing but an ending. */
export function pageEndingOf(path: string): PageEnding | undefined {
	return pageEndings.find((ending) => path.endsWith(ending) && !/(^|[\\/])$/.test(path.slice(0, -ending.length)));
}
