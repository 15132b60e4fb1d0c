import { useMemo, useState } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import type { ProgramDocument } from '../../../server/contract/program.ts';
import { asAdminError } from '../../admin-error.ts';
import { client } from '../../client.ts';
import { useAction } from '../../use-action.ts';
import { checkProgram } from './check-program.ts';
import { describeChanges } from './describe-changes.ts';
import { type ProgramForm, programFromForm, programToForm } from './program-form.ts';

/** The form over the program: what is typed, whether the contract accepts it, and how it is saved. */
export function useProgramEditor(
  { live, draft }: AdminProgram,
  onSaved: (published: boolean) => void,
) {
  const saved = draft?.document ?? live.document;
  const [form, setForm] = useState<ProgramForm>(() => programToForm(saved));
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const { document, errors } = useMemo(() => checkProgram(programFromForm(form)), [form]);
  const unsaved = useMemo(() => meaningOf(form) !== meaningOf(programToForm(saved)), [form, saved]);

  const save = useAction(async (what: { document: ProgramDocument; publish: boolean }) => {
    try {
      await client.saveDraft(what.document);
      if (what.publish) await client.publish();
    } catch (cause) {
      const error = asAdminError(cause);
      setRefused(error.fields);
      throw error;
    }
    onSaved(what.publish);
  });
  const edit = (patch: Partial<ProgramForm>) => {
    setRefused({});
    setForm((was) => ({ ...was, ...patch }));
  };
  const start = (publish: boolean) => {
    if (document !== null) save.run({ document, publish });
  };

  return {
    form,
    edit,
    load: (other: ProgramDocument) => edit(programToForm(other)),
    discard: () => edit(programToForm(saved)),
    /** Null while a field is wrong. */
    document,
    saved,
    /** By path, refusals of the contract and of the server. */
    errors: { ...refused, ...errors },
    wrongFields: Object.keys(errors).length,
    unsaved,
    /** Against the live version, in words. */
    changes: document === null ? [] : describeChanges(live.document, document),
    busy: save.busy,
    error: save.error,
    clearError: save.clear,
    saveDraft: () => start(false),
    publish: () => start(true),
  };
}

function meaningOf(form: ProgramForm): string {
  return JSON.stringify(programFromForm(form));
}
