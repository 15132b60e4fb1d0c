import { useMemo, useState } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { asAdminError } from '../../admin-error.ts';
import { client } from '../../client.ts';
import { useAction } from '../../use-action.ts';
import { checkProgram } from './check-program.ts';
import { describeChanges } from './describe-changes.ts';
import { foreseeChanges } from './foresee-changes.ts';
import { type ProgramForm, programFromForm, programToForm } from './program-form.ts';

/** The form over the program: what is typed, whether the contract accepts it, and how it is saved. */
export function useProgramEditor(
  { live, draft }: AdminProgram,
  step: { timeZone: string; onSaved: (published: boolean) => void },
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
    step.onSaved(what.publish);
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
    /** What publishing does to what members have now, in words. */
    effects:
      document === null ? [] : foreseeChanges(live.document, document, todayIn(step.timeZone)),
    busy: save.busy,
    error: save.error,
    clearError: save.clear,
    saveDraft: () => start(false),
    publish: () => start(true),
  };
}

/** `2026-11-21`, the calendar that Canada writes. */
function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}

function meaningOf(form: ProgramForm): string {
  return JSON.stringify(programFromForm(form));
}
