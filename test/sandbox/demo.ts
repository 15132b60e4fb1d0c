import { buildIfOutdated } from '../support/build.ts';
import { type Demo, startDemo } from './start-demo.ts';

const barWidth = 32;
const usualPort = 3000;

function showProgress(share: number): void {
  const filled = Math.round(share * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const percent = String(Math.round(share * 100)).padStart(3);
  if (process.stdout.isTTY) process.stdout.write(`\r  A year of the shop  ${bar} ${percent} %`);
  else if (percent.endsWith('0') && share * 1000 - Math.floor(share * 10) * 100 < 3)
    console.log(`  A year of the shop  ${bar} ${percent} %`);
}

function tellAddresses(demo: Demo): void {
  const { sandbox, stripe, referralLink } = demo;
  const people = sandbox.shop.customers.slice(0, 4);
  const whose = people[0]?.firstName ?? '';
  console.log(`
  Juniper & Co is open.

    The shop        ${sandbox.storefrontUrl}
    Its admin       ${sandbox.adminUrl}      (Apps › Regulars is this app)
    Its classes     ${stripe.url}      (sold through Stripe: the same points; ${stripe.url}/dashboard refunds)
    This app        ${demo.appUrl}      (REST API: ${demo.appUrl}/v1/openapi.json)${
      referralLink &&
      `\n    ${`${whose}’s link`.padEnd(15)} ${referralLink}      (what her friends open, in another browser)`
    }

  Sign in at either with one click: ${people.map(({ firstName }) => firstName).join(', ')}.
  Buy, watch the points arrive in the widget, turn them into a discount, return something.
  Each browser is somebody else: open a link in another one, and buy as the friend who was invited.

  Ctrl-C stops everything.
`);
}

async function main(): Promise<void> {
  const begun = performance.now();
  console.log('  Preparing the browser files, the database and the shop…');
  await buildIfOutdated();
  const demo = await startDemo({
    port: Number(process.env['DEMO_PORT'] ?? usualPort),
    dataDir: process.env['DATA_DIR'] ?? '.data/demo',
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    history: process.env['DEMO_HISTORY'] !== 'none',
    progress: showProgress,
  });
  console.log(`\n  Ready after ${((performance.now() - begun) / 1000).toFixed(1)} seconds.`);
  tellAddresses(demo);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await demo.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

await main();
