import { type Backend, jobDeps, openBackend } from './backend.ts';
import { SettableClock, systemClock } from './base/clock.ts';
import { ConfigError, readEnvironment } from './base/config.ts';
import { AppError, RetriableError } from './base/errors.ts';
import { createLogger } from './base/logger.ts';
import {
  type Answer,
  type Command,
  type Options,
  readArguments,
  Refused,
  required,
  shopOf,
} from './commands/command.ts';
import { connectionCommands, connectStripeShop } from './commands/connection-commands.ts';
import { importCommands } from './commands/import-commands.ts';
import { programCommands } from './commands/program-commands.ts';
import { parseShopDomain } from './commerce/shopify/shop-domain.ts';
import { runDue } from './jobs/worker.ts';
import { checkLedger } from './operations/check-ledger.ts';
import { connectShop } from './operations/connect-shop.ts';
import { createApiKey } from './operations/create-api-key.ts';
import { listInbox, replayInbox } from './operations/read-inbox.ts';
import type { AuditResult } from './store/ledger-audit.ts';
import { listShops } from './store/shops.ts';

const commands: Record<string, Command> = {
  'shops connect': connect,
  'shops list': async ({ db }) => {
    const shops = (await listShops(db)).map((shop) => ({
      shop_id: shop.shopId,
      domain: shop.domain,
      name: shop.name,
      status: shop.status,
    }));
    return {
      data: { items: shops },
      text: shops.map((s) => `${s.domain}  ${s.status}`).join('\n'),
    };
  },
  'keys create': async (backend, options) => {
    const shop = await shopOf(backend, options);
    const { key } = await createApiKey(backend.db, {
      shopId: shop.shopId,
      name: options.name ?? 'command line',
      scopes: required(options, 'scopes').split(','),
      by: 'command line',
      now: backend.clock.now(),
    });
    return { data: { key }, text: `${key}\nKeep it: it is shown this once.` };
  },
  ...connectionCommands,
  ...programCommands,
  'inbox list': async (backend, options) => {
    const shop = await shopOf(backend, options);
    const list = await listInbox(backend.db, shop.shopId, {
      state: options.state ?? null,
      cursor: options.cursor ?? null,
    });
    const rows = list.items.map((item) => `${item.state}  ${item.topic}  ${item.delivery_id}`);
    return { data: list, text: rows.join('\n') };
  },
  'inbox replay': async (backend, options) => {
    const shop = await shopOf(backend, options);
    const replayed = await replayInbox(backend.db, shop.shopId, options.delivery ?? 'failed');
    return { data: { replayed }, text: `${replayed} to be settled again.` };
  },
  'ledger check': check,
  ...importCommands,
  'jobs run-due': async (backend, options) => {
    const now = options.now === undefined ? new Date() : new Date(options.now);
    if (Number.isNaN(now.getTime())) throw new Refused('--now takes an instant in RFC 3339.');
    const clock = new SettableClock(now);
    const ran = await runDue(jobDeps({ ...backend, clock }), backend.databaseUrl);
    return {
      data: { now: now.toISOString(), ran },
      text: `Ran what was due at ${now.toISOString()}.`,
    };
  },
};

async function connect(backend: Backend, options: Options): Promise<Answer> {
  if (options['stripe-key'] !== undefined) return connectStripeShop(backend, options);
  const domain = parseShopDomain(required(options, 'domain'));
  if (domain === null) throw new Refused('--domain takes a domain such as example.myshopify.com.');
  const accessToken = required(options, 'access-token');
  const connection = { shopId: '', domain, accessToken };
  const facts = await backend.platforms.shopify.readShop(connection);
  const shop = await connectShop(backend, {
    facts: {
      ...facts,
      domain,
      isDevelopment: facts.isDevelopment || options.development === true,
    },
    access: {
      connectedBy: 'custom_app',
      accessToken,
      accessTokenExpiresAt: null,
      refreshToken: null,
      refreshTokenExpiresAt: null,
      apiSecret: options['api-secret'] ?? null,
      scopes: '',
    },
    by: 'command line',
    now: backend.clock.now(),
  });
  return {
    data: { shop_id: shop.shopId, domain: shop.domain },
    text: `${shop.domain} is connected, with a live program.`,
  };
}

async function check(backend: Backend, options: Options): Promise<Answer> {
  const shops =
    options.shop === undefined ? await listShops(backend.db) : [await shopOf(backend, options)];
  const results = [];
  for (const shop of shops) {
    const result = await checkLedger(backend.db, shop.shopId, backend.clock.now());
    results.push({ shop: shop.domain, result });
  }
  const ok = results.every(({ result }) => result.ok);
  return {
    data: { ok, shops: results.map(({ shop, result }) => ({ shop, ...presentCheck(result) })) },
    text: results.flatMap(({ shop, result }) => sayCheck(shop, result)).join('\n'),
    ok,
  };
}

function presentCheck(result: AuditResult) {
  return {
    ok: result.ok,
    members: result.members,
    took_ms: result.tookMs,
    checks: result.checks.map(({ tookMs, brokenRows, ...each }) => ({
      ...each,
      took_ms: tookMs,
      broken_rows: brokenRows,
    })),
    broken: result.broken.map(({ memberId, seq, ...each }) => ({
      ...each,
      member_id: memberId,
      line: seq,
    })),
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function sayCheck(shop: string, result: AuditResult): string[] {
  const verdict = result.ok ? 'every invariant holds' : 'BROKEN';
  return [
    `${shop}: ${verdict} (${result.members} members, ${seconds(result.tookMs)})`,
    ...result.checks.map(
      (each) =>
        `  ${each.ok ? 'ok ' : 'NO '} ${each.title} (${each.rows} ${each.unit}, ${seconds(each.tookMs)})`,
    ),
    ...result.checks.flatMap(({ name, brokenRows }) => {
      const listed = result.broken.filter((each) => each.check === name);
      const more = brokenRows - listed.length;
      return [
        ...listed.map((each) => `  ! ${each.what}: ${each.detail}`),
        ...(more > 0 ? [`  ! and ${more} more of the check "${name}"`] : []),
      ];
    }),
  ];
}

function usage(): string {
  return `Commands:\n${Object.keys(commands)
    .map((name) => `  ${name}`)
    .join('\n')}\nWith --json the answer is one JSON document.`;
}

/** Waits until it is written: a pipe takes long answers piece by piece. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

async function main(): Promise<number> {
  const { values: options, positionals } = readArguments();
  const [group = '', verb = '', ...files] = positionals;
  const command = commands[`${group} ${verb}`];
  if (command === undefined) throw new Refused(usage());
  const config = readEnvironment();
  const log = createLogger(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const backend = await openBackend(config, { clock: systemClock, log });
  try {
    const answer = await command(backend, options, files);
    await write(process.stdout, options.json ? JSON.stringify(answer.data) : answer.text);
    return answer.ok === false ? 1 : 0;
  } finally {
    await backend.close();
  }
}

function sentenceOf(error: unknown): string | null {
  const known =
    error instanceof Refused ||
    error instanceof ConfigError ||
    error instanceof AppError ||
    error instanceof RetriableError ||
    (error instanceof TypeError &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS'));
  return known && error instanceof Error ? error.message : null;
}

try {
  process.exitCode = await main();
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === null) throw error;
  await write(process.stderr, sentence);
  process.exitCode = 1;
}
