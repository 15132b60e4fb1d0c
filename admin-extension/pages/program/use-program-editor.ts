import { useMemo, useState } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import { foreseeProblems } from '../../../server/contract/program/foresee-problems.ts';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { asAdminError } from '../../admin-error.ts';
import { client } from '../../client.ts';
import { useAction } from '../../use-action.ts';
import { checkProgram } from './check-program.ts';
import { diffProgram } from './diff-program.ts';
import { foreseeChanges } from './foresee-changes.ts';
import { todayIn } from './local-time.ts';
import type { TypedProgram } from './typed.ts';

/** What saving leads to. */
export type AfterSaving = 'stay' | 'review' | 'backtest';

export type ProgramEditing = ReturnType<typeof useProgramEditor>;

/** The one draft of the whole program: it is the document itself, so that what no page edits stays as it is. */
export function useProgramEditor(
  { live, draft: stored }: AdminProgram,
  step: { timeZone: string; onSaved: (next: AfterSaving) => void },
) {
  const saved = stored?.document ?? live.document;
  const [draft, setDraft] = useState<TypedProgram>(saved);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const { document, errors } = useMemo(() => checkProgram(draft), [draft]);
  const unsaved = useMemo(() => meaningOf(draft) !== meaningOf(saved), [draft, saved]);

  const save = useAction(async (what: { document: ProgramDocument; next: AfterSaving }) => {
    try {
      if (unsaved) await client.saveDraft(what.document);
    } catch (cause) {
      const error = asAdminError(cause);
      setRefused(error.fields);
      throw error;
    }
    step.onSaved(what.next);
  });
  const edit = (patch: Partial<TypedProgram>) => {
    setRefused({});
    setDraft((was) => ({ ...was, ...patch }));
  };

  return {
    draft,
    edit,
    discard: () => edit(saved),
    /** Null while something is refused. */
    document,
    saved,
    /** By path, refusals of the contract and of the server. */
    errors: useMemo(() => ({ ...refused, ...errors }), [refused, errors]),
    wrongFields: Object.keys(errors).length,
    unsaved,
    /** What it changes of the live program, by section; null while something is refused. */
    changes: useMemo(
      () => (document === null ? null : diffProgram(live.document, document)),
      [live, document],
    ),
    foreseen: useMemo(
      () => foresee(live.document, document, step.timeZone),
      [live, document, step.timeZone],
    ),
    busy: save.busy,
    error: save.error,
    clearError: save.clear,
    save: (next: AfterSaving) => {
      if (document !== null) save.run({ document, next });
    },
  };
}

export interface Foreseen {
  /** What publishing does to what members have now, in words. */
  effects: readonly string[];
  /** What may be meant but seldom is. */
  doubts: readonly string[];
}

function foresee(
  live: ProgramDocument,
  document: ProgramDocument | null,
  timeZone: string,
): Foreseen {
  if (document === null) return { effects: [], doubts: [] };
  return {
    effects: foreseeChanges(live, document, todayIn(timeZone)),
    doubts: foreseeProblems(document).map(({ message }) => message),
  };
}

function meaningOf(draft: TypedProgram): string {
  return JSON.stringify(draft);
}
