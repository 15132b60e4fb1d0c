import { auditLedger } from '../../server/operations/audit-ledger.ts';
import { readBalance } from '../../server/operations/read-member.ts';
import { checkLines, type Judged, policyOf } from './check-lines.ts';
import { isGone, spendable } from './expected-expiry.ts';
import { checkActivities } from './check-activities.ts';
import { checkAward, versionOf } from './check-awards.ts';
import { checkFigures } from './check-figures.ts';
import { checkShownRedemptions, learnGifts } from './check-gifts.ts';
import { checkReferrals } from './check-referrals.ts';
import { checkTiers } from './check-tiers.ts';
import { rulesOfBase } from './expected-award.ts';
import { pointsBack } from './expected-points.ts';
import { has, memberOf, readNewLines } from './ledger-view.ts';
import type { Order } from './order.ts';
import { type OrderRow, readStanding, type RedemptionRow, type Standing } from './read-standing.ts';
import { expectThat, WorldBroken } from './world-broken.ts';
import { short, type World } from './world.ts';

/** After every step: each new line of the ledger, each balance, lot, order and redemption, and the product's own audit. */
export async function checkWorld(world: World): Promise<void> {
  const { db } = world.deps;
  const { shopId } = world.shop;
  const standing = await readStanding(db, shopId);
  expectThat(standing.unsettled.length === 0, 'every delivery is settled', () =>
    standing.unsettled.join('; '),
  );
  const lines = await readNewLines(db, shopId, world.ledger);
  const judged = checkLines(world, lines, standing.orders);
  noteRises(world, standing);
  checkBalances(world, standing);
  await checkShown(world);
  checkOrders(world, standing, judged);
  checkRedemptions(world, standing);
  checkActivities(world, standing);
  checkFigures(world, standing);
  checkTiers(world, standing);
  checkTags(world, standing);
  checkReferrals(world, standing);
  await checkShownRedemptions(world, standing);
  learnGifts(world, standing);
  if (world.swept) checkSwept(world, standing);
  world.before = standing;
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
    const target = checkAward({ world, standing, known, order });
    const net = order.granted - order.revoked - order.forgiven;
    expectThat(
      net === target,
      'an order holds what it should',
      () => `${name}: ${net}, not ${target}`,
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

/** A point of the slider is worth the least coin: what an order had no room for was not used. */
function unusedOf({ rewardId, points }: RedemptionRow, order: Order | null): number {
  if (rewardId !== 'slider' || order === null) return 0;
  const used = order.lines.reduce((sum, { discount }) => sum + discount, 0);
  return used === 0 ? 0 : Math.max(0, points - used);
}

/** A code on an order is used; what it had no room for came back, and of the rest as much as of the order. */
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
    // What was used comes first, where less than the price was taken.
    const kept = Math.min(row.spent, row.points - unusedOf(row, known?.order ?? null));
    const right = versions.map((version) =>
      known === undefined
        ? 0
        : row.spent -
          kept +
          pointsBack(known, rulesOfBase(versionOf(world, version).document), kept),
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
function checkSwept(world: World, { balances, orders }: Standing): void {
  for (const { id, award } of orders.values())
    expectThat(
      award?.nothing !== 'products_unread',
      'an order waits for its products no longer than they take to be read',
      () => short(id),
    );
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

/** Who came to have what others had before, and which orders rose again after they had fallen. */
function noteRises(world: World, { orders, members }: Standing): void {
  const { before, handed, raised, placed } = world;
  for (const { mergedInto } of members.values()) {
    if (mergedInto === null) continue;
    handed.add(mergedInto);
    placed.add(mergedInto);
  }
  for (const order of orders.values()) {
    const was = before?.orders.get(order.id);
    // Told to be of several in this step it may have come from another within it.
    const owners = world.heard.get(order.id)?.size ?? 0;
    if (order.memberId !== null && owners > 1) handed.add(order.memberId);
    if (was === undefined || order.memberId === null) continue;
    // Whoever had it before may have lost it to nobody for a while: its facts are still theirs.
    const wasTheirs = was.memberId !== null || was.facts !== null;
    if (was.memberId !== order.memberId && wasTheirs) handed.add(order.memberId);
    const hadEarned = was.memberId !== null && was.version !== null;
    if (hadEarned && hasRisen(was, order)) raised.add(order.id);
  }
}

function hasRisen(was: OrderRow, is: OrderRow): boolean {
  const pointsOf = (row: OrderRow, key: string) =>
    (row.award?.parts ?? []).find((part) => `${part.source}:${part.id}` === key)?.points ?? 0;
  return (is.award?.parts ?? []).some(({ source, id, points }) => {
    const key = `${source}:${id}`;
    return points > pointsOf(was, key);
  });
}

/** Whose customer never became one with another has the tags that were last said of their customer. */
function checkTags(world: World, { customers, members }: Standing): void {
  for (const [customerId, memberId] of customers) {
    const member = members.get(memberId);
    const isOne = [...customers.values()].filter((id) => id === memberId).length === 1;
    if (member?.status !== 'active' || !isOne || world.merged.has(customerId)) continue;
    const right = [...world.tagWords]
      .filter(([key, { has: there }]) => there && key.startsWith(`${customerId} `))
      .map(([key]) => key.slice(customerId.length + 1));
    const got = member.tags.map((tag) => tag.toLowerCase());
    expectThat(
      got.toSorted().join() === right.toSorted().join(),
      'a member has the tags of their customer',
      () => `member ${memberId}: ${got.join()}, not ${right.join()}`,
    );
  }
}
