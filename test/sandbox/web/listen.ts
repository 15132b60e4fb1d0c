import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';

const formSizeMax = '256kb';

/** An express app with the settings that all servers of the sandbox share. */
export function makeWebApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // A script on this machine says where its people sit.
  app.set('trust proxy', 'loopback');
  return app;
}

export function addBodyParsers(app: Express): void {
  app.use(express.urlencoded({ extended: false, limit: formSizeMax }));
  app.use(express.json({ limit: formSizeMax }));
}

export interface Listening {
  url: string;
  close: () => Promise<void>;
}

/** Port 0 takes a free one. `makeApp` gets the address that it will have. */
export async function listen(port: number, makeApp: (url: string) => Express): Promise<Listening> {
  const server: Server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  server.on('request', makeApp(url));
  return {
    url,
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
