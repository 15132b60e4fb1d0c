import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { superuser } from '../../server/base/postgres-cluster.ts';
import { readPostmaster } from '../../server/base/postmaster.ts';
import { loadAdminSchema } from './admin-schema.ts';
import { buildIfOutdated } from './build.ts';
import { type OutsideAdmin, startOutsideAdmin } from './outside-admin.ts';

/**
 * The program as somebody sees it who has only its commands and addresses: real processes, started through
 * npm, on an embedded PostgreSQL of their own, with a stand-in for Shopify's Admin API.
 */

const root = path.resolve(import.meta.dirname, '../..');
const startWaitMs = 60_000;
const endWaitMs = 30_000;

export const appSecret = 'the secret of the app';

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

export interface Answered {
  status: number;
  headers: Headers;
  body: Body;
}

/** JSON as it came: tests look into it by name, and say what they expect of it. */
export interface Body {
  readonly [name: string]: Body | undefined;
  [Symbol.iterator](): IterableIterator<Body>;
}

export interface Running {
  process: ChildProcess;
  url: string;
  stderr: () => string;
  /** Ctrl-C, as a service manager would. */
  stop(): Promise<number | null>;
  /** The whole group at once: npm, the launcher and the server. */
  kill(): Promise<void>;
}

export class Outside {
  readonly dataDir: string;
  readonly admin: OutsideAdmin;
  readonly env: Record<string, string>;
  private readonly running = new Set<Running>();

  private constructor(dataDir: string, admin: OutsideAdmin) {
    this.dataDir = dataDir;
    this.admin = admin;
    this.env = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? os.homedir(),
      DATA_DIR: dataDir,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      SHOPIFY_API_KEY: 'the id of the app',
      SHOPIFY_API_SECRET: appSecret,
      SHOPIFY_ADMIN_ORIGIN: admin.origin,
      LOG_LEVEL: 'info',
    };
  }

  static async open(): Promise<Outside> {
    await buildIfOutdated();
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'regulars-outside-'));
    return new Outside(dataDir, await startOutsideAdmin(await loadAdminSchema()));
  }

  /** `npm start`; resolves once it says that it runs. */
  async start(env: Record<string, string> = {}): Promise<Running> {
    const port = env.PORT ?? String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const child = spawn('npm', ['start'], {
      cwd: root,
      env: { ...this.env, ...env, PORT: port },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = once(child, 'exit');
    const running: Running = {
      process: child,
      url,
      stderr: () => said,
      stop: async () => {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
        await Promise.race([ended, sleep(endWaitMs)]);
        this.running.delete(running);
        return child.exitCode;
      },
      kill: async () => {
        killGroup(child);
        await ended;
        this.running.delete(running);
      },
    };
    this.running.add(running);
    const isReady = () => said.includes('Regulars is running');
    await until(
      async () => isReady() || child.exitCode !== null,
      (decided) => decided,
      startWaitMs,
    );
    if (!isReady()) throw new OutsideError(`npm start did not get ready:\n${said}`);
    return running;
  }

  /** `npm run cli -- …`, its output through a pipe. */
  cli(words: readonly string[], options: { silent?: boolean; env?: object } = {}): Promise<Said> {
    const flags = options.silent === true ? ['-s'] : [];
    return new Promise((resolve) => {
      execFile(
        'npm',
        ['run', ...flags, 'cli', '--', ...words],
        {
          cwd: root,
          env: { ...this.env, ...options.env },
          maxBuffer: 64 * 1024 * 1024,
        },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : Number(error.code ?? 1);
          resolve({ code, stdout, stderr });
        },
      );
    });
  }

  /** A command that has to work, its one JSON document. */
  async ask(...words: string[]): Promise<Body> {
    const said = await this.cli([...words, '--json']);
    if (said.code !== 0)
      throw new OutsideError(`cli ${words.join(' ')}: ${said.code}\n${said.stderr}`);
    const document: Body = JSON.parse(said.stdout);
    return document;
  }

  async connect(domain: string, ...more: string[]): Promise<string> {
    const words = ['--domain', domain, '--access-token', `token of ${domain}`, ...more];
    await this.ask('shops', 'connect', ...words);
    return String((await this.ask('keys', 'create', '--shop', domain, '--scopes', 'all')).key);
  }

  /** The postmaster's pid: of the process that a kill of the server leaves behind. */
  postgresPid(): number {
    const [file] = fs
      .readdirSync(this.dataDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => path.basename(name) === 'postmaster.pid')
      .map((name) => path.join(this.dataDir, name));
    const pointer = path.join(this.dataDir, 'postgres.json');
    const folder = String(JSON.parse(fs.readFileSync(pointer, 'utf8')).folder);
    const at = file ?? path.join(path.resolve(this.dataDir, folder), 'postmaster.pid');
    return Number(fs.readFileSync(at, 'utf8').split('\n')[0]);
  }

  /** The embedded database, for what can't be done from outside: to break it. */
  async database(): Promise<Client> {
    const pointer = JSON.parse(fs.readFileSync(path.join(this.dataDir, 'postgres.json'), 'utf8'));
    const folder = path.resolve(this.dataDir, String(pointer.folder));
    const { port } = readPostmaster(folder) ?? { port: 0 };
    const client = new Client({
      host: '127.0.0.1',
      port,
      user: superuser,
      password: String(pointer.password),
      database: 'regulars',
    });
    await client.connect();
    return client;
  }

  async close(): Promise<void> {
    for (const running of this.running) await running.stop();
    for (const running of this.running) await running.kill();
    await this.admin.close();
    const pointer = path.join(this.dataDir, 'postgres.json');
    if (fs.existsSync(pointer)) {
      const folder = String(JSON.parse(fs.readFileSync(pointer, 'utf8')).folder);
      try {
        process.kill(this.postgresPid(), 'SIGQUIT');
        await sleep(200);
      } catch {
        // It has ended with the server.
      }
      fs.rmSync(path.resolve(this.dataDir, folder), { recursive: true, force: true });
    }
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export class OutsideError extends Error {
  override readonly name = 'OutsideError';
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** v1 with one shop's key. */
export class V1 {
  private readonly url: string;
  private readonly key: string;

  constructor(url: string, key: string) {
    this.url = url;
    this.key = key;
  }

  get(place: string): Promise<Answered> {
    return this.call('GET', place);
  }

  post(place: string, body: unknown, idempotencyKey: string | null = randomUUID()) {
    return this.call('POST', place, { body, idempotencyKey });
  }

  put(place: string, body: unknown): Promise<Answered> {
    return this.call('PUT', place, { body, idempotencyKey: null });
  }

  async call(
    method: string,
    place: string,
    { body, idempotencyKey = null }: { body?: unknown; idempotencyKey?: string | null } = {},
  ): Promise<Answered> {
    const response = await fetch(`${this.url}/v1${place}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: Body = await response.json();
    return { status: response.status, headers: response.headers, body: answer };
  }

  /** `available/pending/held` of the member with this customer id; null when there is none. */
  async balance(customerId: string): Promise<string | null> {
    const [member] = (await this.get(`/members?customer_id=${customerId}`)).body.items ?? [];
    if (member === undefined) return null;
    const { balance } = member;
    return `${String(balance?.available)}/${String(balance?.pending)}/${String(balance?.held)}`;
  }

  async publish(document: object): Promise<void> {
    const draft = await this.put('/program/draft', document);
    const live = await this.post('/program/draft/publish', {});
    if (draft.status !== 200 || live.status !== 200)
      throw new OutsideError(JSON.stringify([draft.body, live.body]));
  }
}

export interface Message {
  topic: string;
  body: string;
}

export interface Post {
  shop: string;
  message: Message;
  secret?: string;
  deliveryId?: string;
}

/** Posts a webhook as Shopify signs it and returns the status. */
export async function postWebhook(url: string, post: Post): Promise<number> {
  const { shop, message, secret = appSecret, deliveryId = randomUUID() } = post;
  const response = await fetch(`${url}/webhooks/shopify`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': message.topic,
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(message.body).digest('base64'),
      'x-shopify-shop-domain': shop,
      'x-shopify-api-version': '2026-10',
      'x-shopify-webhook-id': deliveryId,
      'x-shopify-event-id': randomUUID(),
      'x-shopify-triggered-at': new Date().toISOString(),
    },
    body: message.body,
  });
  await response.arrayBuffer();
  return response.status;
}

/** Asks until the answer is as wanted, and gives back the last one: what to expect is said once, by the test. */
export async function until<Value>(
  ask: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
  waitMs = 20_000,
): Promise<Value> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const value = await ask();
    if (isWanted(value) || Date.now() > deadline) return value;
    await sleep(50);
  }
}
