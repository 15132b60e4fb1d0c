import { useState } from 'react';
import type { z } from 'zod';
import { asAdminError } from './admin-error.ts';
import { fieldErrors } from './field-errors.ts';
import { useAction } from './use-action.ts';

/** Sends what was typed once the contract accepts it. `errors` says what either refuses, by field. */
export function useRequest<Request>(
  schema: z.ZodType<Request>,
  send: (request: Request) => Promise<void>,
) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { run, busy, error, clear } = useAction(async (request: Request) => {
    try {
      await send(request);
    } catch (cause) {
      const refused = asAdminError(cause);
      setErrors(refused.fields);
      throw refused;
    }
  });
  const submit = (typed: unknown) => {
    const parsed = schema.safeParse(typed);
    setErrors(parsed.success ? {} : fieldErrors(parsed.error.issues));
    if (parsed.success) run(parsed.data);
  };
  return { submit, errors, busy, error, clear };
}
