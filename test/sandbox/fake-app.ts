import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from './start-sandbox.ts';

/** One request as the app at the other end of the sandbox got it. */
export interface ReceivedRequest {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface FakeApp {
  url: string;
  received: ReceivedRequest[];
  /** How the next requests are answered; `status: null` never answers. */
  answer: { status: number | null; headers: Record<string, string>; body: string };
  close: () => Promise<void>;
}

/** An app that keeps what it gets: the other end of the network, to test the sandbox alone. */
export async function startFakeApp(): Promise<FakeApp> {
  const app: FakeApp = {
    url: '',
    received: [],
    answer: { status: 200, headers: {}, body: 'ok' },
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeAllConnections();
      await closed;
    },
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      app.received.push({
        method: request.method ?? '',
        url: new URL(request.url ?? '', app.url),
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      if (app.answer.status === null) return;
      response.writeHead(app.answer.status, app.answer.headers).end(app.answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return app;
}

export const testSecret = 'hush';
export const testDomain = 'juniper.myshopify.com';

export interface TestBench {
  app: FakeApp;
  sandbox: Sandbox;
  close: () => Promise<void>;
}

/** A sandbox with a fake app behind it, on free ports. */
export async function startTestBench(options: Partial<SandboxOptions> = {}): Promise<TestBench> {
  const app = await startFakeApp();
  const sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app: { url: app.url, apiKey: 'key', apiSecret: testSecret },
    domain: testDomain,
    loadSchema: loadAdminSchema,
    deliveryRules: { retryDelaysMs: [5, 5, 5, 5, 5, 5, 5, 5], timeoutMs: 300 },
    ...options,
  });
  return {
    app,
    sandbox,
    close: async () => {
      await sandbox.close();
      await app.close();
    },
  };
}

/** A browser's worth of memory: one cookie jar, redirects followed by hand. */
export class TestBrowser {
  private readonly origin: string;
  private readonly headers: Readonly<Record<string, string>>;
  private cookie = '';

  /** `headers`: what this browser sends with everything, such as `X-Forwarded-For`. */
  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.origin = origin;
    this.headers = headers;
  }

  async get(path: string): Promise<{ status: number; text: string }> {
    return this.request(path, {});
  }

  async post(
    path: string,
    form: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }> {
    return this.request(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  async postJson(path: string, body: unknown): Promise<unknown> {
    const { text } = await this.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
    return JSON.parse(text);
  }

  private async request(
    path: string,
    init: RequestInit,
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      headers: {
        ...this.headers,
        ...Object.fromEntries(new Headers(init.headers)),
        Cookie: this.cookie,
      },
      redirect: 'manual',
    });
    const [set] = response.headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0] ?? '';
    const location = response.headers.get('Location');
    if (location) return this.get(location.split('#')[0] ?? '/');
    return { status: response.status, text: await response.text() };
  }
}
