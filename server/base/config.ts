import { isIP } from 'node:net';
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

/** `hello@example.com` or `Juniper <hello@example.com>`: the address alone is kept. */
const mailAddress = z
  .string()
  .transform((text) => /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim())
  .pipe(z.email('an e-mail address such as hello@example.com'));

/** Hops of proxies in front of us beyond which nobody's are. */
const hopsMax = 10;
const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

/** `loopback`, addresses and networks with commas between them, or how many proxies stand in front: express's own words. */
const proxies = z.string().transform((text, context) => {
  const words = text.split(',').map((word) => word.trim());
  const [only = ''] = words;
  if (/^\d{1,2}$/.test(only) && words.length === 1 && Number(only) <= hopsMax) return Number(only);
  if (words.every((word) => namedNetworks.includes(word) || isNetwork(word))) return words;
  context.issues.push({
    code: 'custom',
    input: text,
    message: `loopback, linklocal, uniquelocal, addresses such as 10.0.0.0/8 with commas between them, or the number of proxies in front (0 to ${hopsMax})`,
  });
  return z.NEVER;
});

/** An IP address, or a network as `10.0.0.0/8`. */
function isNetwork(word: string): boolean {
  const [address = '', bits, ...rest] = word.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

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
  STRIPE_API_ORIGIN: optional(origin),
  APP_BRIDGE_URL: z.preprocess(
    blankIsAbsent,
    z.url().default('https://cdn.shopify.com/shopifycloud/app-bridge.js'),
  ),
  ADMIN_FRAME_ORIGIN: optional(origin),
  SHOPIFY_STOREFRONT_ORIGIN: optional(origin),
  SMTP_URL: optional(
    z.url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'an address such as smtps://user:password@smtp.example.com',
    }),
  ),
  MAIL_FROM: optional(mailAddress),
  TRUSTED_PROXIES: z.preprocess((value) => blankIsAbsent(value) ?? 'loopback', proxies),
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
    /** Development and tests: links to any shop go here. */
    storefrontOrigin: string | null;
  };
  stripe: {
    /** Development and tests: calls for any account go here. */
    apiOrigin: string | null;
  };
  /** Null: no mail is sent. */
  mail: { smtpUrl: string; from: string } | null;
  /** Whose word counts for where a request comes from: how many proxies, or which. */
  trustedProxies: number | readonly string[];
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
  const lines = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.');
    return isSet(env[name]) ? `${name} is wrong: ${issue.message}.` : missing(name);
  });
  if (isSet(env['SMTP_URL']) && !isSet(env['MAIL_FROM'])) lines.push(missing('MAIL_FROM'));
  if (!parsed.success || lines.length > 0) throw new ConfigError([...new Set(lines)].join('\n'));
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
      storefrontOrigin: values.SHOPIFY_STOREFRONT_ORIGIN ?? null,
    },
    stripe: { apiOrigin: values.STRIPE_API_ORIGIN ?? null },
    mail:
      values.SMTP_URL === undefined || values.MAIL_FROM === undefined
        ? null
        : { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM },
    trustedProxies: values.TRUSTED_PROXIES,
    publicMetrics: values.METRICS === 'public',
    logLevel: values.LOG_LEVEL,
  });
}

const isSet = (text: string | undefined) => text !== undefined && text !== '';

function missing(name: string): string {
  return `${name} is missing: ${purposes[name] ?? 'it has to be set.'}`;
}

/** The process's own environment. */
export function readEnvironment(): Config {
  return readConfig(process.env);
}

const purposes: Record<string, string> = {
  ENCRYPTION_KEY: 'it encrypts access tokens. Make one with: openssl rand -base64 32',
  MAIL_FROM: 'it is the address that mails to members come from, and SMTP_URL needs it.',
  SHOPIFY_API_KEY: "it is the app's client id in the partner dashboard.",
  SHOPIFY_API_SECRET: "it is the app's client secret; it proves webhooks and sessions.",
};
