import { z } from 'zod';

/** The process's configuration, read once: the only reader of the environment. */

const origin = z
  .url({ protocol: /^https?$/, error: 'an http(s) origin such as https://example.com' })
  .transform((text) => new URL(text).origin);

const keyBytes = 32;
const encryptionKey = z.base64('32 bytes in base64').transform((text, context) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === keyBytes) return bytes;
  context.issues.push({
    code: 'custom',
    input: text,
    message: `32 bytes in base64; these are ${bytes.length}`,
  });
  return z.NEVER;
});

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());

const environment = z.object({
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65535).default(3000)),
  APP_URL: optional(origin),
  DATABASE_URL: optional(z.url()),
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('.data')),
  ROLE: z.preprocess(blankIsAbsent, z.enum(['all', 'web', 'worker']).default('all')),
  ENCRYPTION_KEY: encryptionKey,
  ENCRYPTION_KEY_PREVIOUS: optional(encryptionKey),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  SHOPIFY_API_SECRET_PREVIOUS: optional(z.string()),
  SHOPIFY_ADMIN_ORIGIN: optional(origin),
  APP_BRIDGE_URL: z.preprocess(
    blankIsAbsent,
    z.url().default('https://cdn.shopify.com/shopifycloud/app-bridge.js'),
  ),
  ADMIN_FRAME_ORIGIN: optional(origin),
  METRICS: z.preprocess(blankIsAbsent, z.enum(['off', 'public']).default('off')),
  LOG_LEVEL: z.preprocess(
    blankIsAbsent,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ),
});

export interface Config {
  port: number;
  appUrl: string;
  databaseUrl: string | null;
  dataDir: string;
  role: 'all' | 'web' | 'worker';
  /** The current key first. */
  encryptionKeys: readonly Uint8Array[];
  shopify: {
    apiKey: string;
    /** The current secret first; the previous one is still good for what it signed. */
    apiSecrets: readonly string[];
    /** Development and tests: calls for any shop go here. */
    adminOrigin: string | null;
    appBridgeUrl: string;
    /** A further page that may frame the admin, beside the shop's own. */
    frameOrigin: string | null;
  };
  publicMetrics: boolean;
  logLevel: string;
}

/** Every problem of the environment at once, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Throws `ConfigError` when anything is missing or wrong: secrets have no default. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return env[name] === undefined || env[name] === ''
        ? `${name} is missing: ${purposes[name] ?? 'it has to be set.'}`
        : `${name} is wrong: ${issue.message}.`;
    });
    throw new ConfigError([...new Set(lines)].join('\n'));
  }
  const values = parsed.data;
  return Object.freeze({
    port: values.PORT,
    appUrl: values.APP_URL ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: values.DATA_DIR,
    role: values.ROLE,
    encryptionKeys: [values.ENCRYPTION_KEY, values.ENCRYPTION_KEY_PREVIOUS].filter(
      (key) => key !== undefined,
    ),
    shopify: {
      apiKey: values.SHOPIFY_API_KEY,
      apiSecrets: [values.SHOPIFY_API_SECRET, values.SHOPIFY_API_SECRET_PREVIOUS].filter(
        (secret) => secret !== undefined,
      ),
      adminOrigin: values.SHOPIFY_ADMIN_ORIGIN ?? null,
      appBridgeUrl: values.APP_BRIDGE_URL,
      frameOrigin: values.ADMIN_FRAME_ORIGIN ?? null,
    },
    publicMetrics: values.METRICS === 'public',
    logLevel: values.LOG_LEVEL,
  });
}

/** The process's own environment. */
export function readEnvironment(): Config {
  return readConfig(process.env);
}

const purposes: Record<string, string> = {
  ENCRYPTION_KEY: 'it encrypts access tokens. Make one with: openssl rand -base64 32',
  SHOPIFY_API_KEY: "it is the app's client id in the partner dashboard.",
  SHOPIFY_API_SECRET: "it is the app's client secret; it proves webhooks and sessions.",
};
