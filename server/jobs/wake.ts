import type { Database } from '../store/database.ts';
import { wakeDrain } from './sweep.ts';

/** Deliveries of one shop that come within this time are one reason to wake the worker. */
const pauseMs = 20;

/** Wakes the worker for a shop's inbox: at once, and then at most once a pause, the last call never lost. */
export function createWaker(db: Database): (shopId: string) => Promise<void> {
  const pausing = new Map<string, { again: boolean }>();
  const wake = async (shopId: string): Promise<void> => {
    const pause = pausing.get(shopId);
    if (pause !== undefined) {
      pause.again = true;
      return;
    }
    const started = { again: false };
    pausing.set(shopId, started);
    setTimeout(() => {
      pausing.delete(shopId);
      // What fails here is found by the sweep.
      if (started.again) wake(shopId).catch(() => undefined);
    }, pauseMs);
    await wakeDrain(db, shopId);
  };
  return wake;
}
