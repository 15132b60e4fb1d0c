import { useMemo, useState } from 'react';
import type { AdminBranding, Branding } from '../../../server/contract/branding.ts';
import { asAdminError } from '../../admin-error.ts';
import { client } from '../../client.ts';
import { useAction } from '../../use-action.ts';
import { checkBranding, meaningOf, type TypedBranding } from './typed-branding.ts';

export type BrandingEditing = ReturnType<typeof useBranding>;

/** The form over the whole document: nothing of it is sent before all of it can be. */
export function useBranding(stored: AdminBranding, onSaved: () => void) {
  const saved = stored.branding;
  const [typed, setTyped] = useState<TypedBranding | null>(null);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const draft = typed ?? saved;
  const { document, errors } = useMemo(() => checkBranding(draft), [draft]);
  const [good, setGood] = useState<Branding>(saved);
  // What can't be saved can't be shown: the preview stays with the last that could.
  if (document !== null && document !== good) setGood(document);
  const { run, busy, error, clear } = useAction(async (next: Branding) => {
    try {
      await client.saveBranding(next);
    } catch (cause) {
      const failure = asAdminError(cause);
      setRefused(failure.fields);
      throw failure;
    }
    onSaved();
  });
  return {
    draft,
    /** What the preview draws. */
    good,
    edit: (patch: Partial<TypedBranding>) => {
      setRefused({});
      clear();
      setTyped((was) => ({ ...(was ?? saved), ...patch }));
    },
    discard: () => {
      setRefused({});
      clear();
      setTyped(null);
    },
    errors: { ...refused, ...errors },
    wrongFields: Object.keys(errors).length,
    unsaved: meaningOf(draft) !== meaningOf(saved),
    busy,
    error,
    save: () => {
      if (document !== null) run(document);
    },
  };
}
