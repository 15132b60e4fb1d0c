export interface Loading<T> {
  load: (signal: AbortSignal) => Promise<T>;
  /** After each answer, ask again this much later; undefined asks once. */
  pollMs: number | undefined;
  onStart: () => void;
  onData: (data: T) => void;
  onFailure: (cause: unknown) => void;
}

/** A failing poll slows down to at most this many times its interval. */
const pollSlowdownMax = 16;

/** Loads now, then by polling while the page is visible, until stopped; `again` starts over at once. */
export function loadRepeatedly<T>({ load, pollMs, onStart, onData, onFailure }: Loading<T>) {
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  async function run({ signal }: AbortController): Promise<void> {
    onStart();
    try {
      const data = await load(signal);
      if (signal.aborted) return;
      failures = 0;
      onData(data);
    } catch (cause) {
      if (signal.aborted) return;
      failures += 1;
      onFailure(cause);
    }
    scheduleNext();
  }

  function scheduleNext(): void {
    if (pollMs === undefined) return;
    const wait = pollMs * Math.min(2 ** failures, pollSlowdownMax);
    timer = setTimeout(() => (document.hidden ? scheduleNext() : void run(abort)), wait);
  }

  function stop(): void {
    abort.abort();
    clearTimeout(timer);
  }

  function again(): void {
    stop();
    abort = new AbortController();
    void run(abort);
  }

  void run(abort);
  return { stop, again };
}
