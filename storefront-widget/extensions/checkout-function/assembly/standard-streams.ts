/** The two system calls a Shopify Function has: its input comes from standard input, its answer goes to standard output. */

// @ts-expect-error: a decorator of the compiler, which names the import
@external('wasi_snapshot_preview1', 'fd_read')
declare function fd_read(fd: i32, vectors: usize, count: i32, read: usize): i32;

// @ts-expect-error: as above
@external('wasi_snapshot_preview1', 'fd_write')
declare function fd_write(fd: i32, vectors: usize, count: i32, written: usize): i32;

const chunkBytes: i32 = 16 * 1024;
/** Shopify's own limit for what it hands to a function. */
const inputMaxBytes: i32 = 128 * 1024;

/** All of standard input; empty where it can't be read. */
export function readInput(): string {
  const bytes = new ArrayBuffer(inputMaxBytes);
  const start = changetype<usize>(bytes);
  const vector = new ArrayBuffer(8);
  const count = new ArrayBuffer(4);
  let size: i32 = 0;
  while (size < inputMaxBytes) {
    const room = inputMaxBytes - size;
    store<u32>(changetype<usize>(vector), <u32>(start + size));
    store<u32>(changetype<usize>(vector), room < chunkBytes ? room : chunkBytes, 4);
    if (fd_read(0, changetype<usize>(vector), 1, changetype<usize>(count)) != 0) break;
    const read = load<i32>(changetype<usize>(count));
    if (read == 0) break;
    size += read;
  }
  return String.UTF8.decodeUnsafe(start, size);
}

export function writeOutput(text: string): void {
  const bytes = String.UTF8.encode(text);
  const vector = new ArrayBuffer(8);
  const count = new ArrayBuffer(4);
  let sent: i32 = 0;
  while (sent < bytes.byteLength) {
    store<u32>(changetype<usize>(vector), <u32>(changetype<usize>(bytes) + sent));
    store<u32>(changetype<usize>(vector), bytes.byteLength - sent, 4);
    if (fd_write(1, changetype<usize>(vector), 1, changetype<usize>(count)) != 0) break;
    sent += load<i32>(changetype<usize>(count));
  }
}
