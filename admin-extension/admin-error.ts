import type { Problem } from '../server/contract/problem.ts';
import { errorsTexts as t } from './texts/en/errors.ts';

/**
 * Why a call gave no answer.
 * `refused`: the server answered no, nothing was done. `unknown`: no answer came or it can't be
 * read, so a write may or may not have happened. `no_session`: the page is not inside the admin.
 */
type AdminErrorKind = 'refused' | 'unknown' | 'no_session';

interface AdminErrorParts {
  title: string;
  detail: string;
  problem?: Problem;
  cause?: unknown;
}

/** Everything that can go wrong between the admin and its server; `detail` is for the person. */
export class AdminError extends Error {
  readonly kind: AdminErrorKind;
  readonly title: string;
  readonly detail: string;
  readonly problem: Problem | null;

  constructor(kind: AdminErrorKind, parts: AdminErrorParts) {
    super(parts.detail, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = 'AdminError';
    this.kind = kind;
    this.title = parts.title;
    this.detail = parts.detail;
    this.problem = parts.problem ?? null;
  }

  get code(): string | null {
    return this.problem?.code ?? null;
  }

  /** Refused fields, with paths in one spelling: `earning.rules.0.points`. */
  get fields(): Readonly<Record<string, string>> {
    const errors = this.problem?.errors ?? [];
    return Object.fromEntries(
      errors.map(({ path, message }) => [path.replaceAll(/\[(\d+)\]/g, '.$1'), message]),
    );
  }
}

/** What the person sees when something threw that is not an answer: a lost connection, or a bug. */
export function asAdminError(cause: unknown): AdminError {
  if (cause instanceof AdminError) return cause;
  return new AdminError('unknown', {
    title: t.noConnection,
    detail: t.noConnectionHelp,
    cause,
  });
}
