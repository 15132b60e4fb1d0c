import { AppError } from '../../base/errors.ts';

/** Pictures that are remembered (some 50 KB each), drawn at the same time, and waited for. */
const keptMax = 200;
const drawnMax = 2;
const waitingMax = 60;

/** Draws a picture, or remembers it by its name. Throws `AppError('unavailable')` when too many are waited for. */
export type PictureStore = (name: string, draw: () => Promise<Buffer>) => Promise<Buffer>;

/** In this process; whatever was asked for longest ago is forgotten first. */
export function createPictureStore(): PictureStore {
  const kept = new Map<string, Promise<Buffer>>();
  const enter = createTurnstile();
  return async (name, draw) => {
    const known = kept.get(name);
    const picture = known ?? enter(draw);
    kept.delete(name);
    kept.set(name, picture);
    const oldest = kept.keys().next();
    if (kept.size > keptMax && !oldest.done) kept.delete(oldest.value);
    try {
      return await picture;
    } catch (error) {
      if (kept.get(name) === picture) kept.delete(name);
      throw error;
    }
  };
}

/** So many at once; the others wait for their turn. */
function createTurnstile(): (draw: () => Promise<Buffer>) => Promise<Buffer> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (draw) => {
    if (inside >= drawnMax) {
      if (waiting.length >= waitingMax)
        throw new AppError('unavailable', 'Too many pictures are being drawn.', {
          retryAfterSeconds: 5,
        });
      // Whoever leaves hands over their place.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else inside += 1;
    try {
      return await draw();
    } finally {
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
