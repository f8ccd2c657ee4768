import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {type Browser, chromium} from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that this machine has: the one that CHROMIUM names, or the first of its usual names on the path; else none. */
export const browserPath = process.env['CHROMIUM'] ?? onPath();

function onPath(): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isRunnable);
}

function isRunnable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Starts the browser, without a window, with a profile of its own that is gone after it, and without its own errands. */
export function aBrowser(): Promise<Browser> {
	return chromium.launch({
		...(browserPath !== undefined && {executablePath: browserPath}),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
