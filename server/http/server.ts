import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Express } from 'express';
import { AppError } from '../base/errors.ts';
import type { createWebhookDoor } from './webhook-door.ts';

/** A request must be whole within this time, whoever sends it. */
const requestTimeoutMs = 30_000;
const closeTimeoutMs = 10_000;
/** The server before us may still be leaving. */
const portWaitMs = 5_000;
const portPollMs = 200;

export interface HttpServer {
  port: number;
  close(): Promise<void>;
}

/** Listens: webhooks are handled before express sees them, everything else goes to the application. */
export async function listen(
  handlers: { door: ReturnType<typeof createWebhookDoor>; app: Express },
  port: number,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    if (!handlers.door(request, response)) handlers.app(request, response);
  });
  server.requestTimeout = requestTimeoutMs;
  await takePort(server, port);
  return { port: addressOf(server).port, close: () => close(server) };
}

async function takePort(server: Server, port: number): Promise<void> {
  const deadline = performance.now() + portWaitMs;
  for (;;) {
    try {
      await once(server.listen(port), 'listening');
      return;
    } catch (error) {
      if (!isInUse(error)) throw error;
      if (performance.now() > deadline)
        throw new AppError('unavailable', `Port ${port} is in use. Set PORT to another one.`, {
          cause: error,
        });
      await sleep(portPollMs);
    }
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function addressOf(server: Server): AddressInfo {
  return server.address() as AddressInfo;
}

/** Lets requests that run finish, for a while. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), closeTimeoutMs);
  await closed;
  clearTimeout(cut);
}
