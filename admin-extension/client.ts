import type { AdjustRequest, ExtendLotRequest } from '../server/contract/admin.ts';
import { adminBase, adminPaths } from '../server/contract/paths.ts';
import type { StatementFileQuery } from '../server/contract/statement.ts';
import type { ProgramInput } from '../server/contract/program/program.ts';
import type { AdminAnswers } from './admin-answers.ts';
import { AdminError, asAdminError } from './admin-error.ts';
import { sessionToken } from './app-bridge.ts';
import { readProblem } from './read-problem.ts';

type PathName = keyof typeof adminPaths;

interface Call {
  params?: { id: string; lot?: string };
  query?: Readonly<Record<string, string | null>>;
  signal?: AbortSignal | undefined;
}

interface Write extends Call {
  method: 'POST' | 'PUT';
  body?: unknown;
  timeoutMs?: number;
}

const answerTimeoutMs = 15_000;
/** A check of every row of a large shop may take a minute. */
const checkTimeoutMs = 90_000;
/** Five years of a busy member are a hundred pages. */
const fileTimeoutMs = 60_000;
const retryHeader = 'X-Shopify-Retry-Invalid-Session-Request';

async function get<Name extends keyof AdminAnswers>(
  name: Name,
  call: Call = {},
): Promise<AdminAnswers[Name]> {
  const response = await send(name, { ...call, method: 'GET', timeoutMs: answerTimeoutMs });
  const answer: AdminAnswers[Name] = await readJson(response);
  if (import.meta.env.DEV) {
    const { checkAnswer } = await import('./check-answer.ts');
    checkAnswer(name, answer);
  }
  return answer;
}

/** A file to keep; what the server calls it. */
async function getFile(name: PathName, call: Call): Promise<{ blob: Blob; name: string }> {
  const response = await send(name, { ...call, method: 'GET', timeoutMs: fileTimeoutMs });
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const [, fileName = 'statement'] = /filename="([^"]+)"/.exec(disposition) ?? [];
  return { blob: await response.blob(), name: fileName };
}

async function act(name: PathName, call: Write): Promise<void> {
  await send(name, { timeoutMs: answerTimeoutMs, ...call });
}

async function readJson(response: Response) {
  try {
    return await response.json();
  } catch (cause) {
    throw new AdminError('unknown', {
      title: 'The answer could not be read',
      detail: 'Regulars answered with something unexpected. Try again in a moment.',
      cause,
    });
  }
}

interface Sending extends Call {
  method: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  timeoutMs: number;
}

/** One request; an outdated session token is replaced once. Anything but 2xx is thrown as an `AdminError`. */
async function send(name: PathName, call: Sending): Promise<Response> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  const timer = setTimeout(() => abort.abort(timedOut()), call.timeoutMs);
  call.signal?.addEventListener('abort', stop);
  if (call.signal?.aborted === true) stop();
  try {
    const first = await attempt(name, call, abort.signal);
    const response =
      first.status === 401 && first.headers.has(retryHeader)
        ? await attempt(name, call, abort.signal)
        : first;
    if (!response.ok) throw await readProblem(response);
    return response;
  } catch (cause) {
    if (abort.signal.reason instanceof AdminError) throw abort.signal.reason;
    throw asAdminError(cause);
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', stop);
  }
}

async function attempt(name: PathName, call: Sending, signal: AbortSignal): Promise<Response> {
  const token = await Promise.race([sessionToken(), rejectOnAbort(signal)]);
  if (token === null) {
    throw new AdminError('no_session', {
      title: 'Open Regulars from your Shopify admin',
      detail: 'This page works inside the Shopify admin: choose Apps, then Regulars.',
    });
  }
  const hasBody = call.body !== undefined;
  return fetch(address(name, call), {
    method: call.method,
    signal,
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(call.body) } : {}),
  });
}

function address(name: PathName, call: Call): string {
  const path = adminPaths[name]
    .replace(':id', encodeURIComponent(call.params?.id ?? ''))
    .replace(':lot', encodeURIComponent(call.params?.lot ?? ''));
  const query = new URLSearchParams();
  Object.entries(call.query ?? {}).forEach(([key, value]) => {
    if (value !== null && value !== '') query.set(key, value);
  });
  const text = query.toString();
  return `${adminBase}${path}${text === '' ? '' : `?${text}`}`;
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(asAdminError(signal.reason));
    signal.addEventListener('abort', () => reject(asAdminError(signal.reason)), { once: true });
  });
}

function timedOut(): AdminError {
  return new AdminError('unknown', {
    title: 'Regulars takes too long to answer',
    detail: 'No answer came in time. Try again in a moment.',
  });
}

type Signal = AbortSignal | undefined;

/** Every call that the admin makes, by name. */
export const client = {
  session: (signal: Signal) => get('session', { signal }),
  overview: (signal: Signal) => get('overview', { signal }),
  members: (query: { search: string; cursor: string | null }, signal: Signal) =>
    get('members', { query, signal }),
  member: (id: string, signal: Signal) => get('member', { params: { id }, signal }),
  memberLedger: (id: string, cursor: string | null, signal: Signal) =>
    get('memberLedger', { params: { id }, query: { cursor }, signal }),
  memberLots: (id: string, signal: Signal) => get('memberLots', { params: { id }, signal }),
  memberOrders: (id: string, cursor: string | null, signal: Signal) =>
    get('memberOrders', { params: { id }, query: { cursor }, signal }),
  memberRedemptions: (id: string, signal: Signal) =>
    get('memberRedemptions', { params: { id }, signal }),
  memberNotices: (id: string, signal: Signal) => get('memberNotices', { params: { id }, signal }),
  memberStatement: (id: string, query: StatementFileQuery) =>
    getFile('memberStatement', { params: { id }, query }),
  adjust: (id: string, body: AdjustRequest) =>
    act('adjust', { method: 'POST', params: { id }, body }),
  extendLot: (id: string, lot: string, body: ExtendLotRequest) =>
    act('extendLot', { method: 'POST', params: { id, lot }, body }),
  cancelRedemption: (id: string) => act('cancelRedemption', { method: 'POST', params: { id } }),
  program: (signal: Signal) => get('program', { signal }),
  saveDraft: (body: ProgramInput) => act('program', { method: 'PUT', body }),
  publish: () => act('publish', { method: 'POST' }),
  deliveries: (query: { state: string | null; cursor: string | null }, signal: Signal) =>
    get('deliveries', { query, signal }),
  replay: (id: string) => act('replay', { method: 'POST', params: { id } }),
  ledgerHealth: (signal: Signal) => get('ledgerHealth', { signal }),
  checkLedger: () => act('ledgerCheck', { method: 'POST', timeoutMs: checkTimeoutMs }),
};
