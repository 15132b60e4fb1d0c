import { vi } from 'vitest';
import { adminBase } from '../../server/contract/paths.ts';

export interface Request {
  method: string;
  /** Below `/api/admin`, with its query. */
  path: string;
  token: string | null;
  body: unknown;
}

type Responder = (request: Request) => Response | Promise<Response>;

export interface FakeAdmin {
  /** Answers `METHOD /path` (without query) from now on; a plain value means 200 with that JSON. */
  on: (route: string, answer: Responder | object) => void;
  requests: Request[];
  /** The requests of one route. */
  sent: (route: string) => Request[];
  toasts: string[];
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const problem = (
  status: number,
  code: string,
  extra: { title?: string; detail?: string; errors?: { path: string; message: string }[] } = {},
  headers: Record<string, string> = {},
): Response =>
  json(
    { type: 'about:blank', title: 'Refused', detail: 'It was refused.', status, code, ...extra },
    status,
    headers,
  );

/** The network and the frame around the page: nothing of ours is replaced. */
export function fakeAdmin(): FakeAdmin {
  const routes = new Map<string, Responder>();
  const requests: Request[] = [];
  const toasts: string[] = [];
  let tokens = 0;

  vi.stubGlobal('shopify', {
    idToken: async () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    toast: { show: (message: string) => toasts.push(message) },
  });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const url = new URL(address, 'https://regulars.example');
    const path = url.pathname.slice(adminBase.length);
    const headers = new Headers(init.headers);
    const request: Request = {
      method: init.method ?? 'GET',
      path: `${path}${url.search}`,
      token: headers.get('authorization'),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    requests.push(request);
    const responder = routes.get(`${request.method} ${path}`);
    if (responder === undefined) return problem(404, 'not_found', { title: 'No such page' });
    return await Promise.race([responder(request), rejectedBy(init.signal)]);
  });

  return {
    on: (route, answer) => {
      routes.set(route, isResponder(answer) ? answer : () => json(answer));
    },
    requests,
    sent: (route) =>
      requests.filter(({ method, path }) => `${method} ${path.split('?')[0]}` === route),
    toasts,
  };
}

function isResponder(answer: Responder | object): answer is Responder {
  return typeof answer === 'function';
}

function rejectedBy(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}
