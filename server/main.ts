import { openBackend } from './backend.ts';
import { startApp } from './app.ts';
import { systemClock } from './base/clock.ts';
import { ConfigError, readEnvironment } from './base/config.ts';
import { AppError } from './base/errors.ts';
import { createLogger } from './base/logger.ts';

/** How long a stop may take before the process ends all the same. */
const stopTimeoutMs = 20_000;

async function main(): Promise<void> {
  const config = readEnvironment();
  const log = createLogger(config.logLevel);
  const backend = await openBackend(config, { clock: systemClock, log });
  const app = await startApp(backend);
  log.info({ port: app.port, role: config.role }, 'Regulars is running');
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), stopTimeoutMs).unref();
    await app.close();
    await backend.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
