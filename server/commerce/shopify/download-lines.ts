import { AppError, RetriableError } from '../../base/errors.ts';
import type { BulkLine } from '../history-reader.ts';
import type { ShopifyRoute } from './post-to-shopify.ts';

/** A file that gives nothing for so long is asked for again, from where it stopped. */
const stallMs = 30_000;
/** No line of ours comes near; what is longer is cut and can't be read. */
export const lineBytesMax = 1024 * 1024;
const newline = 10;

/**
 * The lines of a file from a byte on (the beginning of a line), read no faster than they are taken. Leaving the
 * loop ends the download.
 */
export async function* downloadLines(
  route: ShopifyRoute,
  url: string,
  fromByte: number,
): AsyncGenerator<BulkLine> {
  const leaving = new AbortController();
  try {
    const response = await open(route, { url, fromByte, signal: leaving.signal });
    yield* splitLines(chunksOf(response, leaving.signal), fromByte);
  } finally {
    leaving.abort();
  }
}

async function open(
  route: ShopifyRoute,
  file: { url: string; fromByte: number; signal: AbortSignal },
): Promise<Response> {
  const address = checkAddress(route, file.url);
  const response = await within(
    fetch(address, {
      headers: { Range: `bytes=${file.fromByte}-`, 'Accept-Encoding': 'identity' },
      signal: file.signal,
    }),
  );
  // Nothing lies behind the last byte.
  if (response.status === 416) return new Response('');
  if (response.status >= 500 || response.status === 429)
    throw new RetriableError(`The file could not be read (${response.status})`);
  if (response.status === 200 && file.fromByte > 0)
    throw new AppError('platform_unavailable', 'The file can only be read from its beginning.');
  if (!response.ok)
    throw new AppError('platform_unavailable', `The file is gone (${response.status}).`);
  return response;
}

/** The address came with an answer of the platform; it leads out over TLS, or in tests to the stand-in. */
function checkAddress(route: ShopifyRoute, url: string): URL {
  const address = new URL(url);
  const isOurs = route.adminOrigin !== null && address.origin === new URL(route.adminOrigin).origin;
  if (address.protocol === 'https:' || isOurs) return address;
  throw new AppError('platform_unavailable', 'The platform named an address that is not safe.');
}

async function* chunksOf(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await within(reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    if (!signal.aborted) await reader.cancel().catch(() => undefined);
  }
}

/** What breaks or stalls on the way is weather. */
async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RetriableError('The file stopped coming')), stallMs);
  });
  try {
    return await Promise.race([work, stalled]);
  } catch (cause) {
    if (cause instanceof RetriableError) throw cause;
    throw new RetriableError('The file could not be read to its end', { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Complete lines only, but for the last: it may end with the file. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  fromByte: number,
): AsyncGenerator<BulkLine> {
  let held: Buffer[] = [];
  let size = 0;
  let at = fromByte;
  const take = (): BulkLine => {
    const whole = Buffer.concat(held);
    held = [];
    const cut = size > lineBytesMax;
    size = 0;
    return { text: whole.toString('utf8').replace(/\r$/, ''), endsAt: at, cut };
  };
  const hold = (part: Buffer): void => {
    const room = lineBytesMax - size;
    if (room > 0) held.push(part.subarray(0, room));
    size += part.length;
    at += part.length;
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      hold(bytes.subarray(start, end));
      at += 1;
      start = end + 1;
      yield take();
    }
    if (start < bytes.length) hold(bytes.subarray(start));
  }
  if (size > 0) yield take();
}
