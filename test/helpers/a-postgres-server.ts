import {spawn, spawnSync} from 'node:child_process';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import pg from 'pg';

export const postgresPassword = 'p@ss:w/ord';

export type PostgresServer = {
	/** The URL of a database, for the user `reader`, with the password. */
	readonly url: (database: string) => string;
	readonly port: number;
	/** Makes a database that this SQL fills, and gives its URL. */
	readonly filled: (database: string, text: string) => Promise<string>;
	readonly stop: () => Promise<void>;
};

/** Where the server's programs are: Debian keeps them off the path. Undefined where there are none. */
export function postgresPrograms(): string | undefined {
	const home = '/usr/lib/postgresql';
	const versions = existsSync(home) ? readdirSync(home).toSorted((a, b) => Number(b) - Number(a)) : [];
	const folders = [...versions.map((version) => join(home, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')];
	return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** The server refuses to run as root: then it runs as the user that owns nothing. */
const user = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};

/** Starts a cluster of its own in a temporary folder, and waits until it answers. Stop it. */
export async function aPostgresServer(programs: string): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), 'leaktui-postgres-'));
	const [data, words] = [join(folder, 'data'), join(folder, 'password')];
	writeFileSync(words, postgresPassword);
	if (user.uid !== undefined) {
		chownSync(folder, user.uid, user.gid);
		chownSync(words, user.uid, user.gid);
	}

	const env = {PATH: process.env['PATH'], LC_ALL: 'C.UTF-8'};
	const made = spawnSync(
		join(programs, 'initdb'),
		[
			'--pgdata',
			data,
			'--username',
			'reader',
			'--pwfile',
			words,
			'--auth',
			'scram-sha-256',
			'--encoding',
			'UTF8',
			'--no-sync',
		],
		{...user, cwd: folder, env, encoding: 'utf8'},
	);
	if (made.status !== 0) {
		throw new Error(`initdb failed: ${made.stderr}`);
	}

	const port = await freePort();
	const server = spawn(
		join(programs, 'postgres'),
		['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
		{...user, cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe']},
	);
	await new Promise<void>((resolve, reject) => {
		let heard = '';
		server.stderr.on('data', (text: Buffer) => {
			heard += text;
			if (heard.includes('ready to accept connections')) {
				resolve();
			}
		});
		server.on('exit', () => reject(new Error(`the server ended: ${heard}`)));
	});
	const url = (database: string) =>
		`postgres://reader:${encodeURIComponent(postgresPassword)}@127.0.0.1:${port}/${database}`;
	return {
		port,
		url,
		async filled(database, text) {
			await asked(url('postgres'), `CREATE DATABASE ${database}`);
			await asked(url(database), text);
			return url(database);
		},
		async stop() {
			const ended = new Promise((resolve) => server.on('exit', resolve));
			server.kill('SIGQUIT');
			await ended;
			rmSync(folder, {recursive: true, force: true});
		},
	};
}

async function asked(url: string, text: string): Promise<void> {
	const client = new pg.Client(url);
	await client.connect();
	await client.query(text);
	await client.end();
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const {port} = server.address() as {port: number};
			server.close(() => resolve(port));
		});
	});
}
