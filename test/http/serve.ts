import { once } from 'node:events';
import { createServer } from 'node:http';
import express, { type Router } from 'express';

export interface Served {
  origin: string;
  close(): Promise<void>;
}

/** Routers on a real listening server, as the application mounts them. */
export async function serve(mounts: Readonly<Record<string, Router>>): Promise<Served> {
  const app = express();
  for (const [base, router] of Object.entries(mounts)) app.use(base, router);
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
