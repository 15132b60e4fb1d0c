import { adminBase, adminPaths } from '../server/contract/paths.ts';
import type { AdminAnswers } from './admin-answers.ts';
import { AdminError, asAdminError } from './admin-error.ts';
import { sessionToken } from './app-bridge.ts';
import { readProblem } from './read-problem.ts';
import { errorsTexts as t } from './texts/en/errors.ts';

type PathName = keyof typeof adminPaths;

export interface Call {
  params?: { id?: string; lot?: string; version?: string; table?: string; month?: string };
  query?: Readonly<Record<string, string | null>>;
  signal?: AbortSignal | undefined;
}

interface Write extends Call {
  method: 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; a file goes as it is. */
  body?: unknown;
  timeoutMs?: number;
}

const answerTimeoutMs = 15_000;
/** Five years of a busy member are a hundred pages. */
const fileTimeoutMs = 60_000;
const retryHeader = 'X-Shopify-Retry-Invalid-Session-Request';

/** Reads what an address answers. */
export async function get<Name extends keyof AdminAnswers>(
  name: Name,
  call: Call = {},
): Promise<AdminAnswers[Name]> {
  return ask(name, { ...call, method: 'GET' });
}

/** What has an answer to read, whether it changes something or not. */
export async function ask<Name extends keyof AdminAnswers>(
  name: Name,
  call: Call & { method: 'GET' | 'POST'; body?: unknown; timeoutMs?: number },
): Promise<AdminAnswers[Name]> {
  const response = await send(name, { timeoutMs: answerTimeoutMs, ...call });
  const answer: AdminAnswers[Name] = await readJson(response);
  if (import.meta.env.DEV) {
    const { checkAnswer } = await import('./check-answer.ts');
    checkAnswer(name, answer);
  }
  return answer;
}

/** A file to keep; what the server calls it. */
export async function getFile(name: PathName, call: Call): Promise<{ blob: Blob; name: string }> {
  const response = await send(name, { ...call, method: 'GET', timeoutMs: fileTimeoutMs });
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const [, fileName = 'regulars'] = /filename="([^"]+)"/.exec(disposition) ?? [];
  return { blob: await response.blob(), name: fileName };
}

/** Writes; what is answered is not read. */
export async function act(name: PathName, call: Write): Promise<void> {
  await send(name, { timeoutMs: answerTimeoutMs, ...call });
}

async function readJson(response: Response) {
  try {
    return await response.json();
  } catch (cause) {
    throw new AdminError('unknown', {
      title: t.unreadable,
      detail: t.unreadableHelp,
      cause,
    });
  }
}

interface Sending extends Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
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
      title: t.outside,
      detail: t.outsideHelp,
    });
  }
  const hasBody = call.body !== undefined;
  return fetch(address(name, call), {
    method: call.method,
    signal,
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(hasBody
        ? { 'Content-Type': call.body instanceof Blob ? 'text/csv' : 'application/json' }
        : {}),
    },
    ...(hasBody ? { body: call.body instanceof Blob ? call.body : JSON.stringify(call.body) } : {}),
  });
}

function address(name: PathName, call: Call): string {
  const path = adminPaths[name]
    .replace(':id', encodeURIComponent(call.params?.id ?? ''))
    .replace(':lot', encodeURIComponent(call.params?.lot ?? ''))
    .replace(':version', encodeURIComponent(call.params?.version ?? ''))
    .replace(':table', encodeURIComponent(call.params?.table ?? ''))
    .replace(':month', encodeURIComponent(call.params?.month ?? ''));
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
    title: t.slow,
    detail: t.slowHelp,
  });
}
