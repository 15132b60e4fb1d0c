import pino, { type Logger } from 'pino';

export type { Logger };

const redacted = [
  '*.accessToken',
  '*.refreshToken',
  '*.apiSecret',
  '*.email',
  '*.phone',
  '*.traces',
  'req.headers.authorization',
  'req.headers.cookie',
];

/** JSON lines on standard error: standard output belongs to the commands' answers. */
export function createLogger(level: string): Logger {
  return pino(
    { level, redact: { paths: redacted, censor: '[redacted]' }, base: null },
    pino.destination({ dest: 2, sync: false }),
  );
}
