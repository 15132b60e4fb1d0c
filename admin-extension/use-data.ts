import { useCallback, useEffect, useRef, useState } from 'react';
import { type AdminError, asAdminError } from './admin-error.ts';
import { loadRepeatedly } from './load-repeatedly.ts';

export interface Data<T> {
  /** The last good answer; stays while a refresh runs or fails. */
  data: T | null;
  error: AdminError | null;
  /** Nothing to show yet. */
  loading: boolean;
  /** A request is running. */
  busy: boolean;
  refresh: () => void;
}

interface Options {
  /** Ask again quietly, this long after each answer, while the page is visible. */
  pollMs?: number | undefined;
  /** Keep showing the last answer while another key loads (a list that is being filtered). */
  keepPrevious?: boolean;
}

interface State<T> {
  key: string;
  data: T | null;
  error: AdminError | null;
  busy: boolean;
}

/** Loads what `key` names, once per key, on `refresh`, and by polling; aborts when the page goes. */
export function useData<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  { pollMs, keepPrevious = false }: Options = {},
): Data<T> {
  const [state, setState] = useState<State<T>>({ key, data: null, error: null, busy: true });
  const latest = useRef(load);
  const again = useRef<() => void>(() => undefined);

  useEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    const loading = loadRepeatedly({
      load: (signal) => latest.current(signal),
      pollMs,
      onStart: () => setState((was) => ({ ...was, busy: true })),
      onData: (data) => setState({ key, data, error: null, busy: false }),
      onFailure: (cause) =>
        setState((was) => ({
          key,
          data: was.key === key ? was.data : null,
          error: asAdminError(cause),
          busy: false,
        })),
    });
    again.current = loading.again;
    return loading.stop;
  }, [key, pollMs]);

  const refresh = useCallback(() => again.current(), []);
  const current = state.key === key;
  const data = current || keepPrevious ? state.data : null;
  const error = current ? state.error : null;
  return { data, error, loading: data === null && error === null, busy: state.busy, refresh };
}
