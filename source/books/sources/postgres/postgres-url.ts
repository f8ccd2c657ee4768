import {plainText} from '../../../domain/plain-text.ts';
import {OutsideFault} from '../../source.ts';

/** Whether a path is a server's URL. */
export function isPostgresUrl(path: string): boolean {
	return /^postgres(ql)?:\/\//i.test(path);
}

const secrets = ['password', 'sslpassword', 'sslkey'];

/** The URL as it may be shown: without its password, wherever it stands. Throws where it is none, and does not repeat it. */
export function shownUrl(url: string): string {
	const {parsed} = taken(url);
	parsed.password = '';
	for (const secret of secrets) {
		parsed.searchParams.delete(secret);
	}

	return plainText(parsed.href);
}

/** A sentence in which no password stands, be it as it was typed or as the server knows it. */
export function withoutSecrets(url: string, sentence: string): string {
	const {parsed} = taken(url);
	const written = [parsed.password, ...secrets.map((secret) => parsed.searchParams.get(secret) ?? '')];
	const known = written.flatMap((text) => [text, decoded(text)]).filter((text) => text !== '');
	return known.reduce((left, secret) => left.replaceAll(secret, '…'), sentence);
}

function taken(url: string): {readonly parsed: URL} {
	try {
		return {parsed: new URL(url)};
	} catch {
		throw new OutsideFault("the postgres:// URL can't be read: write it as postgres://USER@HOST:PORT/DATABASE");
	}
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
