import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A body that is a file too long to be held: it goes out as it is read. */
export class FileStream {
  readonly chunks: AsyncIterable<string>;
  readonly contentType: string;
  /** Plain ASCII without quotes: it stands in a header. */
  readonly name: string;

  constructor(file: { chunks: AsyncIterable<string>; contentType: string; name: string }) {
    this.chunks = file.chunks;
    this.contentType = file.contentType;
    this.name = file.name;
  }
}

/** Reads no faster than the other side takes it. Whoever hangs up has had enough: that is no failure. */
export async function sendStream(response: Response, file: FileStream): Promise<void> {
  try {
    await pipeline(Readable.from(file.chunks), response);
  } catch (error) {
    const hungUp =
      error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!hungUp) throw error;
  }
}
