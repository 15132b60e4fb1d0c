import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { createWebhookDoor } from './webhook-door.ts';

/** A request must be whole within this time, whoever sends it. */
const requestTimeoutMs = 30_000;
const closeTimeoutMs = 10_000;

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
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
  return { port: addressOf(server).port, close: () => close(server) };
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
