import type { FieldProblem } from './errors.ts';

/** What a schema found wrong, as zod tells it. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Only of `unrecognized_keys`. */
  readonly keys?: readonly string[];
}

/** One problem for each field, with its path as people write it: `earning.rules[0].points`. */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? (issue.keys ?? []).map((key) => ({
          path: writePath([...issue.path, key]),
          message: 'There is no field of this name.',
        }))
      : [{ path: writePath(issue.path), message: issue.message }],
  );
}

function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) =>
      typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
