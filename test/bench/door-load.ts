/**
 * The sending side of the door's benchmark, in a process of its own: keeps a number of connections busy, one request
 * on each at a time, and counts the answers. It writes to bare sockets, so that it costs the two cores little.
 */
import net from 'node:net';
import { performance } from 'node:perf_hooks';

export interface LoadOrder {
  port: number;
  connections: number;
  milliseconds: number;
  /** A whole request; the text `idMark` in it is replaced by a number of the same length, never used before. */
  request: string;
  firstId: number;
}

export interface LoadResult {
  acks: number;
  refused: number;
  seconds: number;
  p99Ms: number;
}

export const idMark = '0000000000000000';

function run(order: LoadOrder): Promise<LoadResult> {
  const template = Buffer.from(order.request);
  const markAt = template.indexOf(idMark);
  const started = performance.now();
  const deadline = started + order.milliseconds;
  const latencies: number[] = [];
  let id = order.firstId;
  let refused = 0;

  function drive(): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = Buffer.from(template);
      const socket = net.connect({ port: order.port, host: '127.0.0.1', noDelay: true });
      let sentAt = 0;
      const send = (): void => {
        sentAt = performance.now();
        id += 1;
        if (markAt >= 0) request.write(String(id).padStart(idMark.length, '0'), markAt, 'latin1');
        socket.write(request);
      };
      socket.once('connect', send).once('error', reject);
      // Both servers answer with a head and nothing else: it comes in one piece.
      socket.on('data', (answer) => {
        const now = performance.now();
        if (answer.toString('latin1', 0, 12) === 'HTTP/1.1 200') latencies.push(now - sentAt);
        else refused += 1;
        if (now < deadline) return send();
        socket.destroy();
        resolve();
      });
    });
  }

  return Promise.all(Array.from({ length: order.connections }, drive)).then(() => {
    latencies.sort((a, b) => a - b);
    return {
      acks: latencies.length,
      refused,
      seconds: (performance.now() - started) / 1000,
      p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    };
  });
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
