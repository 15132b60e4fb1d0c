import type { IncomingMessage } from 'node:http';

export type BodyRead =
  | { ok: true; body: Buffer }
  | { ok: false; reason: 'too_large' | 'too_slow' | 'no_room' | 'gone' };

/** Bytes of bodies that are held at once, by everyone together. */
export interface BodyRoom {
  held: number;
  readonly limit: number;
}

export interface BodyLimits {
  maxBytes: number;
  timeoutMs: number;
  room: BodyRoom;
}

/**
 * Reads a request's raw bytes, up to a size, a time and the room that is left. Stops listening at the first
 * refusal; the caller answers and gets rid of the rest. On success the bytes stay counted in
 * `room.held` until the caller takes them off again.
 */
export function readLimitedBody(request: IncomingMessage, limits: BodyLimits): Promise<BodyRead> {
  const { maxBytes, timeoutMs, room } = limits;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes)
    return Promise.resolve({ ok: false, reason: 'too_large' });

  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;

    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      room.held += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) refuse('too_large');
      else if (room.held > room.limit) refuse('no_room');
    };
    const onEnd = (): void => {
      stop();
      resolve({
        ok: true,
        body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
      });
    };
    const onClose = (): void => refuse('gone');
    const timer = setTimeout(() => refuse('too_slow'), timeoutMs);

    function refuse(reason: 'too_large' | 'too_slow' | 'no_room' | 'gone'): void {
      stop();
      room.held -= size;
      resolve({ ok: false, reason });
    }
    function stop(): void {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
    }
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
