import { useState } from 'react';
import { type AdminError, asAdminError } from './admin-error.ts';

export interface Action<Input> {
  run: (input: Input) => void;
  busy: boolean;
  /** What was sent last, so that one row of many can show that it is being worked on. */
  sent: Input | null;
  error: AdminError | null;
  clear: () => void;
}

/** One write at a time, with its progress and its failure. It goes on when the page is left. */
export function useAction<Input>(act: (input: Input) => Promise<void>): Action<Input> {
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<Input | null>(null);
  const [error, setError] = useState<AdminError | null>(null);

  async function perform(input: Input): Promise<void> {
    setBusy(true);
    setSent(input);
    setError(null);
    try {
      await act(input);
    } catch (cause) {
      setError(asAdminError(cause));
    } finally {
      setBusy(false);
    }
  }

  return {
    run: (input) => {
      if (!busy) void perform(input);
    },
    busy,
    sent,
    error,
    clear: () => setError(null),
  };
}
