import { seeWidget } from '../../operations/onboarding/see-widget.ts';
import type { Database } from '../../store/database.ts';

/** A moment is good for this long: in between a request costs nothing. */
const goodForMs = 60 * 60_000;
/** Beyond these the ones that were seen first are forgotten, and written once more when they come again. */
const shopsRemembered = 10_000;

export type WidgetWatch = (shopId: string, now: Date) => Promise<void>;

/** Writes down that a shop's widget is in use, about once an hour. */
export function createWidgetWatch(db: Database): WidgetWatch {
  const seen = new Map<string, number>();
  return async (shopId, now) => {
    const last = seen.get(shopId);
    if (last !== undefined && now.getTime() - last < goodForMs) return;
    // Before the write: of all requests that come meanwhile only this one writes.
    seen.delete(shopId);
    seen.set(shopId, now.getTime());
    const [first] = seen.keys();
    if (seen.size > shopsRemembered && first !== undefined) seen.delete(first);
    try {
      await seeWidget(db, { shopId, now });
    } catch (error) {
      seen.delete(shopId);
      throw error;
    }
  };
}
