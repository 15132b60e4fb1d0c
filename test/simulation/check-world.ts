import { auditLedger } from '../../server/operations/audit-ledger.ts';
import { readBalance } from '../../server/operations/read-member.ts';
import { checkLines, type Judged, policyOf } from './check-lines.ts';
import { isGone, spendable } from './expected-expiry.ts';
import { type EarningRules, pointsBack, pointsDue } from './expected-points.ts';
import { has, memberOf, readNewLines } from './ledger-view.ts';
import { readStanding, type Standing } from './read-standing.ts';
import { expectThat, WorldBroken } from './world-broken.ts';
import { short, type World } from './world.ts';

/** After every step: each new line of the ledger, each balance, lot, order and redemption, and the product's own audit. */
export async function checkWorld(world: World): Promise<void> {
  const { db } = world.deps;
  const { shopId } = world.shop;
  const standing = await readStanding(db, shopId);
  const lines = await readNewLines(db, shopId, world.ledger);
  const judged = checkLines(world, lines, standing.orders);
  checkBalances(world, standing);
  await checkShown(world);
  checkOrders(world, standing, judged);
  checkRedemptions(world, standing);
  if (world.swept) checkSwept(world, standing);
  expectThat(standing.unsettled === 0, 'every delivery is settled', () =>
    String(standing.unsettled),
  );
  // The audit reads the whole shop: it has nothing new to say where no line was written.
  if (lines.length === 0 && !world.swept) return;
  const audit = await db.transaction((tx) => auditLedger(tx, shopId));
  const [broken] = audit.broken;
  if (broken !== undefined)
    throw new WorldBroken(`audit, ${broken.check}`, `${broken.what}: ${broken.detail}`);
}

/** What is kept equals what the lines make, from nothing. */
function checkBalances({ ledger }: World, { balances, lots, redemptions, merged }: Standing): void {
  for (const balance of balances) {
    const member = memberOf(ledger, balance.memberId);
    for (const account of ['pending', 'available', 'held'] as const)
      expectThat(
        balance[account] === has(member, account),
        'a balance is what its lines make',
        () => `member ${member.id}: ${account} ${balance[account]}, not ${has(member, account)}`,
      );
    expectThat(
      !merged.has(member.id) || (balance.available === 0 && balance.pending === 0),
      'a member who was merged has nothing left',
      () => `member ${member.id}: ${balance.available}/${balance.pending}`,
    );
    const open = redemptions
      .filter(({ memberId, status }) => memberId === member.id && /^(held|issued)$/.test(status))
      .reduce((sum, { points }) => sum + points, 0);
    expectThat(
      balance.held === open,
      'held points are those of open redemptions',
      () => `member ${member.id}: ${balance.held}, not ${open}`,
    );
    const kept = [...member.lots.values()].reduce((sum, lot) => sum + lot.remaining, 0);
    expectThat(
      kept === Math.max(0, balance.available),
      'lots hold what is available',
      () => `member ${member.id}: ${kept}, not ${balance.available}`,
    );
  }
  for (const lot of lots) {
    const seen = memberOf(ledger, lot.memberId).lots.get(lot.lotSeq);
    const name = `lot ${lot.memberId}-${lot.lotSeq}`;
    expectThat(
      seen?.remaining === lot.remaining,
      'a lot is what its movements make',
      () => `${name} holds ${lot.remaining}`,
    );
    const date = seen?.expiresAt?.getTime() ?? null;
    expectThat(date === lot.expiresAt, 'a lot keeps its date', () => `${name}: ${lot.expiresAt}`);
  }
}

/** What one of the members is shown is what can be spent: nothing that has lapsed, written down or not. */
async function checkShown(world: World): Promise<void> {
  const member = world.dice.choose([...world.ledger.values()]);
  if (member === undefined) return;
  const step = { shopId: world.shop.shopId, memberId: member.id, now: world.now };
  const shown = await readBalance(world.deps.db, step);
  const right = Math.min(0, has(member, 'available')) + spendable(world, member);
  expectThat(
    shown?.available === right,
    'what is shown can be spent',
    () => `member ${member.id}: ${shown?.available}, not ${right}`,
  );
}

/** Minor units of an amount as the document writes it, with all its decimals. */
const minorOf = (amount: string): number => Number(amount.replace('.', ''));

function rulesOf(world: World, version: number): EarningRules {
  const earning = world.versions.find((each) => each.version === version)?.document.earning;
  const [rule] = earning?.rules ?? [];
  if (earning === undefined || rule?.kind !== 'per_amount')
    throw new WorldBroken(
      'an order is pinned to a version that was published',
      `version ${version}`,
    );
  return {
    points: rule.points,
    per: minorOf(rule.per.amount),
    includeTax: earning.include_tax,
    includeShipping: earning.include_shipping,
    rounding: earning.rounding,
  };
}

/** Each order holds what the rules give for what has been told of it, or has been forgiven what was not there. */
function checkOrders(world: World, standing: Standing, { lowest }: Judged): void {
  for (const [orderId, known] of world.known) {
    const order = standing.orders.get(orderId);
    const name = `order ${short(orderId)}`;
    if (order === undefined) throw new WorldBroken('an order that was told is kept', name);
    const pinned = world.pinned.get(orderId);
    expectThat(
      pinned === undefined || pinned === order.version,
      'an order stays with its version',
      () => name,
    );
    if (order.version !== null) world.pinned.set(orderId, order.version);
    const version = order.version ?? world.heardUnder.get(orderId) ?? 0;
    const due = pointsDue(known, rulesOf(world, version), world.shop.isDevelopment);
    const target = order.memberId === null ? 0 : due;
    const net = order.granted - order.revoked - order.forgiven;
    expectThat(
      net === target,
      'an order holds what it should',
      () => `${name}: ${net}, not ${target}`,
    );
    expectThat(
      due === 0 || order.version !== null,
      'an order that earns is pinned to its version',
      () => name,
    );
    const stays = world.owners.get(orderId) === order.memberId && !world.merging;
    expectThat(
      !stays ||
        order.forgiven <= (world.forgiven.get(orderId) ?? 0) ||
        (policyOf(world, order) === 'within_balance' && lowest.get(order.memberId ?? '') === 0),
      'only what is not there is forgiven',
      () => `${name}: ${order.forgiven}`,
    );
    world.owners.set(orderId, order.memberId);
    world.forgiven.set(orderId, order.forgiven);
    checkOwner(standing, { name, memberId: order.memberId, customerId: known.order?.customer?.id });
  }
}

/** An order of a customer who is a member is that member's. */
function checkOwner(
  { customers }: Standing,
  order: { name: string; memberId: string | null; customerId: string | undefined },
): void {
  const owner = customers.get(order.customerId ?? '');
  if (owner === undefined || order.memberId === null) return;
  expectThat(
    order.memberId === owner,
    'an order is its customer’s',
    () => `${order.name}: member ${order.memberId}, not ${owner}`,
  );
}

/** A code on an order is used, and as much came back as came back of the order. */
function checkRedemptions(world: World, { redemptions, orders }: Standing): void {
  const carried = [...world.known.values()].flatMap(({ order }) => order?.codes ?? []);
  for (const row of redemptions) {
    const used = row.status === 'used' || row.status === 'returned';
    const name = `redemption ${row.id.slice(-8)}`;
    expectThat(
      used || !carried.includes(row.code.toLowerCase()),
      'a code on an order is used',
      () => `${name} is ${row.status}`,
    );
    if (row.orderId === null) continue;
    const known = world.known.get(row.orderId);
    const pinned = orders.get(row.orderId)?.version ?? null;
    const versions = pinned === null ? world.versions.map(({ version }) => version) : [pinned];
    const right = versions.map((version) =>
      known === undefined ? 0 : pointsBack(known, rulesOf(world, version), row.spent),
    );
    const back = row.returned - row.forgiven;
    expectThat(
      right.includes(back),
      'spent points come back as their order does',
      () => `${name}: ${back} of ${row.spent}, not ${right.join(' or ')}`,
    );
  }
}

/** Once the clock has been seen to, nothing lapsed is left and nothing waits any longer than it should. */
function checkSwept(world: World, { balances }: Standing): void {
  for (const { memberId } of balances) {
    const member = memberOf(world.ledger, memberId);
    for (const lot of member.lots.values())
      expectThat(
        lot.remaining === 0 || !isGone(world, member, lot),
        'what has lapsed is written down',
        () => `lot ${memberId}-${lot.lotSeq}`,
      );
  }
}
