import { createHash } from 'node:crypto';
import { assert, RetriableError } from '../../base/errors.ts';
import type { LedgerDraft } from '../../domain/ledger/ledger.ts';
import { never } from '../../domain/ledger/lot-expiry.ts';
import { planAdjustment } from '../../domain/ledger/plan-adjustment.ts';
import type { Tx } from '../../store/database.ts';
import {
  appendManyIdentities,
  fillMembers,
  findPostedSources,
  findReferralCodes,
  listActiveMembers,
} from '../../store/import-members.ts';
import { findFailedRows, type ImportError, type ImportRow } from '../../store/import-rows.ts';
import { findMembers, type Identity, listIdentities } from '../../store/members.ts';
import { identitiesOf, type Person } from '../person.ts';
import { readProgram } from '../read-program.ts';
import { Settlement } from '../settlement.ts';
import { enrolMany } from './enrol-many.ts';
import type { ImportedLot, MemberRow } from './read-member-row.ts';
import { saveImportedTiers } from './save-imported-tiers.ts';
import type { RowsSettled, SettleRowsStep } from './row-batch.ts';
import type { SettleDeps } from '../settlement.ts';

interface Told {
  rowNo: number;
  raw: string;
  row: MemberRow;
  identities: readonly Identity[];
}

/** A row whose member is known by now. */
interface Placed extends Told {
  memberId: string;
  /** Names the opening balance: the same one again is the same content. */
  balance: { key: string; source: string };
  isPosted: boolean;
}

const keyOf = ({ type, value }: Identity) => `${type}:${value}`;

/**
 * Members of a file: those whom nobody knows join, the gaps of the others are filled. An opening balance is given
 * once for each member, whatever files say it again.
 */
export async function settleMemberRows(
  deps: SettleDeps,
  tx: Tx,
  { shop, batch, now }: SettleRowsStep,
): Promise<RowsSettled> {
  const { from, rows } = batch;
  assert(from.kind === 'members', 'members come with a file');
  const { shopId } = shop;
  const { importId } = from;
  const failed = await findFailedRows(tx, shopId, {
    importId,
    rowNos: rows.map(({ rowNo }) => rowNo),
  });
  const told = rows.filter(({ rowNo }) => !failed.has(rowNo)).map(readRow);
  const { placed, joined, errors } = await place(tx, { shopId, told, now });
  const { program } = await readProgram(deps.db, shopId);
  await fillMembers(tx, shopId, {
    members: placed.map(({ memberId, row }) => ({ memberId, ...row })),
    now,
  });
  const settlement = new Settlement(tx, shop, now);
  const due = placed.filter(({ row, isPosted }) => row.lots.length > 0 && !isPosted);
  const tiered = placed.filter(({ row }) => row.tierId !== null);
  await settlement.open([...due, ...tiered].map(({ memberId }) => memberId));
  for (const each of due)
    settlement.plan(
      planBalance(settlement.draftOf(each.memberId), { ...each, by: from.createdBy, now }),
    );
  for (const { memberId } of placed) settlement.meet(memberId);
  await settlement.post();
  await saveImportedTiers(tx, {
    shop,
    program,
    members: tiered.map(({ memberId, row }) => ({ memberId, row })),
    by: from.createdBy,
    now,
  });
  const points = due.flatMap(({ row }) => row.lots).reduce((sum, lot) => sum + lot.points, 0);
  const skipped = placed.filter(({ isPosted }) => isPosted).length;
  return {
    counts: { members: joined, points, skipped, failed: errors.length },
    errors,
  };
}

function readRow({ rowNo, body }: ImportRow): Told {
  // Written by `uploadMembers`, which has read it.
  const { row, raw } = JSON.parse(body) as { row: MemberRow; raw: string };
  return { rowNo, raw, row, identities: identitiesOf(row) };
}

function personOf(row: MemberRow, now: Date): Person {
  return { ...row, joinedAt: row.joinedAt === null ? now : new Date(row.joinedAt) };
}

interface Placing {
  placed: Placed[];
  joined: number;
  errors: ImportError[];
}

/** Finds the member of every row, or makes one; rows that contradict what is known are refused. */
async function place(
  tx: Tx,
  step: { shopId: string; told: readonly Told[]; now: Date },
): Promise<Placing> {
  const { shopId, told, now } = step;
  const known = await findMembers(
    tx,
    shopId,
    told.flatMap(({ identities }) => identities),
  );
  const memberIds = [...new Set(known.values())];
  const standing = {
    known,
    active: await listActiveMembers(tx, shopId, memberIds),
    held: await listIdentities(tx, shopId, memberIds),
    codes: await findReferralCodes(
      tx,
      shopId,
      told.flatMap(({ row }) => row.referralCode ?? []),
    ),
    posted: await findPostedSources(
      tx,
      shopId,
      memberIds.map((memberId) => balanceKey(memberId)),
    ),
  };
  const errors: ImportError[] = [];
  const old: Placed[] = [];
  const fresh: Told[] = [];
  for (const each of told) {
    const owners = [
      ...new Set(each.identities.flatMap((identity) => known.get(keyOf(identity)) ?? [])),
    ];
    const problem = findProblem(each, owners, standing);
    const [memberId] = owners;
    if (problem !== null) errors.push({ rowNo: each.rowNo, ...problem, raw: each.raw });
    else if (memberId === undefined) fresh.push(each);
    else old.push(withBalance(each, memberId, standing.posted));
  }
  await appendGiven(tx, shopId, { identities: newIdentities(old, known), now });
  const people = fresh.map(({ row }) => personOf(row, now));
  const ids = await enrolMany(tx, shopId, { people, joinedBy: 'staff', now });
  const made = fresh.map((each, at) => withBalance(each, ids[at] ?? '', standing.posted));
  return { placed: [...old, ...made], joined: made.length, errors };
}

interface StandingFacts {
  known: ReadonlyMap<string, string>;
  active: ReadonlySet<string>;
  held: ReadonlyMap<string, readonly Identity[]>;
  codes: ReadonlyMap<string, string>;
  posted: ReadonlyMap<string, string>;
}

function findProblem(
  { row, identities }: Told,
  owners: readonly string[],
  facts: StandingFacts,
): { path: string; message: string } | null {
  const [memberId, other] = owners;
  if (other !== undefined)
    return { path: '', message: `names two members who are not one: ${owners.join(' and ')}` };
  const code = row.referralCode?.toUpperCase() ?? '';
  const owner = facts.codes.get(code);
  if (owner !== undefined && owner !== memberId)
    return { path: 'referral_code', message: `is member ${owner}'s already` };
  if (memberId === undefined) return null;
  if (!facts.active.has(memberId))
    return { path: '', message: `member ${memberId} was deleted from the shop` };
  const isNewCustomer = identities.some(
    (identity) => identity.type === 'customer_id' && !facts.known.has(keyOf(identity)),
  );
  const isCustomer = facts.held.get(memberId)?.some(({ type }) => type === 'customer_id');
  if (isNewCustomer && isCustomer === true)
    return { path: 'customer_id', message: `member ${memberId} is another customer already` };
  const posted = facts.posted.get(balanceKey(memberId));
  if (row.lots.length > 0 && posted !== undefined && posted !== balanceSource(row))
    return {
      path: row.lots.length > 1 ? 'lots' : 'points',
      message: `member ${memberId} has another imported balance already: adjust it instead`,
    };
  return null;
}

function newIdentities(
  old: readonly Placed[],
  known: ReadonlyMap<string, string>,
): (Identity & { memberId: string })[] {
  return old.flatMap(({ memberId, identities }) =>
    identities
      .filter((identity) => !known.has(keyOf(identity)))
      .map((identity) => ({ ...identity, memberId })),
  );
}

async function appendGiven(
  tx: Tx,
  shopId: string,
  step: { identities: readonly (Identity & { memberId: string })[]; now: Date },
): Promise<void> {
  if ((await appendManyIdentities(tx, shopId, step)) < step.identities.length)
    throw new RetriableError('Somebody joined with the same identity at this moment.');
}

function withBalance(told: Told, memberId: string, posted: ReadonlyMap<string, string>): Placed {
  const key = balanceKey(memberId);
  return {
    ...told,
    memberId,
    balance: { key, source: balanceSource(told.row) },
    isPosted: told.row.lots.length > 0 && posted.has(key),
  };
}

function balanceKey(memberId: string): string {
  return `import:balance:${memberId}`;
}

/** The same balance, said again, has the same source. */
function balanceSource({ lots }: MemberRow): string {
  const digest = createHash('sha256').update(JSON.stringify(lots)).digest('hex');
  return `import:${digest.slice(0, 32)}`;
}

/** Each lot with its own dates; the first bears the key by which the balance is known again. */
function planBalance(draft: LedgerDraft, step: Placed & { by: string; now: Date }): LedgerDraft {
  const { row, balance, by, now } = step;
  return row.lots.reduce((planned, lot, at) => {
    const next = planAdjustment(
      planned,
      {
        kind: 'adjustment',
        actor: { kind: 'staff', name: by },
        source: { kind: 'adjustment', id: balance.source },
        reason: 'Imported balance',
        idempotencyKey: at === 0 ? balance.key : `${balance.key}:${at + 1}`,
        occurredAt: lot.earnedAt === null ? now : new Date(lot.earnedAt),
      },
      {
        points: lot.points,
        expiresAt: expiryOf(lot),
        now,
      },
    );
    assert(!('refused' in next), 'giving points is never refused');
    return next;
  }, draft);
}

function expiryOf({ expiresAt }: ImportedLot): Date | null {
  if (expiresAt === null) return null;
  return expiresAt === 'never' ? never : new Date(expiresAt);
}
