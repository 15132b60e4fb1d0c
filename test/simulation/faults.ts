import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { freePort, type Message, Outside, OutsideError, postWebhook } from '../support/outside.ts';
import { type Running, until, V1 } from '../support/outside.ts';
import { type Random, seededRandom } from '../support/random.ts';
import { noWelcome, per } from '../support/told-shop.ts';
import { type ManyOrders, tellManyOrders } from './many-orders.ts';

/** Real processes under a replay of deliveries, killed at random points, their database breaking under them. */

export interface FaultsPlan {
  deliveries: number;
  seed: number;
  /** Between two faults, at the most; and at least a sixth of it. */
  calmMaxMs: number;
  /** Between two posts of one sender, at the most. */
  paceMaxMs: number;
  onFault?: (what: string) => void;
}

export interface FaultsReport {
  deliveries: number;
  /** Processes that were killed. */
  kills: number;
  /** Crashes of PostgreSQL, each followed by its recovery. */
  restarts: number;
  /** Times when all connections were cut. */
  cuts: number;
  posts: number;
  handled: number;
  seconds: number;
  problems: string[];
  ok: boolean;
}

const shop = 'faults.myshopify.com';
const senders = 10;
const settleWaitMs = 150_000;
const startsMax = 5;
/** Some problems say enough. */
const problemsMax = 10;

type Role = 'web' | 'worker';

class Replay {
  readonly outside: Outside;
  readonly plan: FaultsPlan;
  readonly random: Random;
  readonly counts = { kills: 0, restarts: 0, cuts: 0, posts: 0 };
  private readonly ports: Record<Role, string>;
  private readonly processes = new Map<Role, Running>();

  constructor(outside: Outside, plan: FaultsPlan, ports: Record<Role, string>) {
    this.outside = outside;
    this.plan = plan;
    this.ports = ports;
    this.random = seededRandom(plan.seed);
  }

  get url(): string {
    return `http://127.0.0.1:${this.ports.web}`;
  }

  /** As a service manager does: again, when the database was not there yet. */
  async start(role: Role): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const env = { ROLE: role, PORT: this.ports[role] };
        this.processes.set(role, await this.outside.start(env));
        return;
      } catch (error) {
        if (!(error instanceof OutsideError) || attempt === startsMax) throw error;
      }
    }
  }

  private async kill(role: Role): Promise<void> {
    this.counts.kills += 1;
    await this.processes.get(role)?.kill();
    await this.start(role);
  }

  /** One connection's process is killed: PostgreSQL ends them all and recovers. */
  private async crash(): Promise<void> {
    const client = await this.connect();
    this.counts.restarts += 1;
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    client.on('error', () => resolve()).on('end', () => resolve());
    const { rows } = await client.query('select pg_backend_pid() as pid');
    process.kill(Number(rows[0].pid), 'SIGKILL');
    await ended;
  }

  private async cut(): Promise<void> {
    const client = await this.connect();
    this.counts.cuts += 1;
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    await client.end();
  }

  async connect(): Promise<Client> {
    const client = await until(
      () => this.outside.database().catch(() => null),
      (connected) => connected !== null,
    );
    if (client === null) throw new OutsideError('PostgreSQL did not come back');
    client.on('error', () => undefined);
    return client;
  }

  /** One fault after the other until nothing is sent any more; both processes run when it ends. */
  async breakThings(isOver: () => boolean): Promise<void> {
    const { calmMaxMs, onFault } = this.plan;
    const faults: readonly [string, () => Promise<void>][] = [
      ['kill the web process', () => this.kill('web')],
      ['kill the worker', () => this.kill('worker')],
      ['kill the worker', () => this.kill('worker')],
      ['cut all connections', () => this.cut()],
      ['crash PostgreSQL', () => this.crash()],
    ];
    // Each kind once, then whatever comes.
    const first = this.random.shuffle(faults);
    for (let fault = 0; !isOver(); fault += 1) {
      await sleep(this.random.between(Math.ceil(calmMaxMs / 6), calmMaxMs));
      const [what, happen] = first[fault] ?? this.random.pick(faults);
      onFault?.(what);
      await happen();
    }
  }

  /** As the platform does: under the same delivery id until it is taken, and now and then once more. */
  async send(message: Message): Promise<void> {
    const deliveryId = randomUUID();
    let times = this.random.chance(10) ? 2 : 1;
    while (times > 0) {
      this.counts.posts += 1;
      const status = await postWebhook(this.url, { shop, message, deliveryId }).catch(() => 0);
      if (status === 200) times -= 1;
      else await sleep(this.random.between(50, 400));
    }
  }

  async sendAll(messages: readonly Message[]): Promise<void> {
    const pile = [...messages];
    await Promise.all(
      Array.from({ length: senders }, async () => {
        for (let message = pile.pop(); message !== undefined; message = pile.pop()) {
          await this.send(message);
          await sleep(this.random.between(0, this.plan.paceMaxMs));
        }
      }),
    );
  }
}

export async function replayUnderFaults(plan: FaultsPlan): Promise<FaultsReport> {
  const outside = await Outside.open();
  try {
    const ports = { web: String(await freePort()), worker: String(await freePort()) };
    const replay = new Replay(outside, plan, ports);
    await replay.start('web');
    await replay.start('worker');
    const v1 = new V1(replay.url, await outside.connect(shop));
    await v1.publish({ ...noWelcome, earning: { rules: [per('1.00', 'USD')] } });
    const story = tellManyOrders(plan.deliveries, replay.random);
    const started = performance.now();
    let isOver = false;
    const sending = replay.sendAll(story.messages).finally(() => {
      isOver = true;
    });
    await Promise.all([sending, replay.breakThings(() => isOver)]);
    const { handled, problems } = await inspect(replay, story);
    const seconds = Math.round((performance.now() - started) / 1000);
    const { deliveries } = plan;
    return { deliveries, ...replay.counts, handled, seconds, problems, ok: problems.length === 0 };
  } finally {
    await outside.close();
  }
}

/** Once nothing waits: every delivery done once, every balance exact, the ledger sound. */
async function inspect(
  replay: Replay,
  story: ManyOrders,
): Promise<{ handled: number; problems: string[] }> {
  const client = await replay.connect();
  try {
    const count = async () => {
      const { rows } = await client.query(
        'select state, count(*)::int as count from inbox group by 1',
      );
      return new Map<string, number>(rows.map(({ state, count: n }) => [String(state), Number(n)]));
    };
    const states = await until(count, (found) => !found.has('waiting'), settleWaitMs);
    const handled = states.get('done') ?? 0;
    const problems: string[] = [];
    if (handled !== story.messages.length || states.size !== 1)
      problems.push(
        `deliveries: ${JSON.stringify([...states])}, not ${story.messages.length} done`,
      );
    const { rows } = await client.query(
      `select value as customer, available::int, pending::int, held::int
         from identities join balances using (shop_id, member_id) where type = 'customer_id'`,
    );
    const found = new Map<string, string>(
      rows.map((row) => [String(row.customer), `${row.available}/${row.pending}/${row.held}`]),
    );
    for (const [customer, points] of story.points)
      if (found.get(customer) !== `${points}/0/0`)
        problems.push(`customer ${customer}: ${found.get(customer)}, not ${points}`);
    const check = await replay.outside.cli(['ledger', 'check', '--shop', shop, '--json']);
    if (check.code !== 0) problems.push(`ledger check: ${check.stdout}${check.stderr}`);
    return { handled, problems: problems.slice(0, problemsMax) };
  } finally {
    await client.end();
  }
}
