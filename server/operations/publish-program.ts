import { AppError, type FieldProblem } from '../base/errors.ts';
import { fieldProblems } from '../base/field-problems.ts';
import { money as moneySchema } from '../contract/primitives.ts';
import { programDocument, type ProgramDocument } from '../contract/program/program.ts';
import { minorDigits } from '../domain/currency.ts';
import { checkoutBenefits } from '../domain/tiers/checkout-terms.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database, Tx } from '../store/database.ts';
import { publishDraft, readProgramVersion, saveDraft } from '../store/programs.ts';
import { enqueueJob } from '../store/jobs.ts';
import { lockShop, readShop } from '../store/shops.ts';
import { restartTierPass } from '../store/tier-passes.ts';
import { closePolicy } from './expire-points.ts';
import { programFromDocument } from './program-from-document.ts';
import { parseStoredProgram } from './read-program.ts';

export type ProgramReading =
  | { ok: true; document: ProgramDocument }
  | { ok: false; problems: FieldProblem[] };

/** Reads a document as somebody wrote it; refuses it whole, naming every field that is wrong. */
export function readProgramDocument(input: unknown): ProgramReading {
  const parsed = programDocument.safeParse(input);
  if (!parsed.success) return { ok: false, problems: fieldProblems(parsed.error.issues) };
  const problems = checkMoney(parsed.data, '');
  return problems.length === 0 ? { ok: true, document: parsed.data } : { ok: false, problems };
}

/** No amount anywhere may be finer than its currency. */
function checkMoney(value: unknown, path: string): FieldProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const money = moneySchema.safeParse(value);
  if (money.success) {
    const digits = minorDigits(money.data.currency);
    const [, decimals = ''] = money.data.amount.split('.');
    if (decimals.replace(/0+$/, '').length <= digits) return [];
    const message = `${money.data.currency} has ${digits} decimals at the most`;
    return [{ path: `${path}.amount`, message }];
  }
  if (Array.isArray(value)) return value.flatMap((part, at) => checkMoney(part, `${path}[${at}]`));
  return Object.entries(value).flatMap(([name, part]) =>
    checkMoney(part, path === '' ? name : `${path}.${name}`),
  );
}

/** Keeps a document as the draft, in the place of the last one. */
export async function saveProgramDraft(
  db: Database,
  step: {
    shopId: string;
    document: ProgramDocument;
    by: string;
    now: Date;
    /** The published version whose document it is. */
    restored?: number;
  },
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockShop(tx, step.shopId);
    const before = await saveDraft(tx, step.shopId, {
      document: step.document,
      savedAt: step.now,
      savedBy: step.by,
    });
    await appendAudit(tx, step.shopId, {
      at: step.now,
      actor: step.by,
      action: step.restored === undefined ? 'save_program_draft' : 'restore_program_version',
      subject: step.restored === undefined ? 'program draft' : `program version ${step.restored}`,
      ...(before !== null && { before }),
      after: step.document,
    });
  });
}

/**
 * Makes the draft live, and says since when its expiry policy is what it is: a change of it starts anew. Where its
 * tiers are other ones, everybody is to be looked at, also when they are again what they were before.
 */
export async function publishSavedDraft(
  tx: Tx,
  shopId: string,
  step: { by: string; now: Date },
): Promise<number | null> {
  let hasOtherTiers = false;
  let hasCheckout = false;
  const version = await publishDraft(tx, shopId, {
    at: step.now,
    by: step.by,
    expiryOf: (draft, live) => {
      hasOtherTiers = live !== null && tiersText(draft) !== tiersText(live.document);
      hasCheckout = givesAtCheckout(draft) || (live !== null && givesAtCheckout(live.document));
      const policy = expiryText(draft);
      if (live !== null && expiryText(live.document) === policy) return live;
      return policy === noExpiry
        ? { since: null, spreadAfter: null }
        : { since: step.now, spreadAfter: '0' };
    },
  });
  if (hasOtherTiers) await restartTierPass(tx, shopId);
  if (hasCheckout)
    await enqueueJob(tx, 'publish_checkout', {
      payload: { shopId },
      key: `checkout:${shopId}`,
      queue: `checkout:${shopId}`,
    });
  if (version !== null) await oweProgram(tx, shopId);
  return version;
}

/** Owes the platform what the theme's blocks say of the program: a shop that comes back has lost it. */
export async function oweProgram(tx: Tx, shopId: string): Promise<void> {
  const name = `program:${shopId}`;
  await enqueueJob(tx, 'publish_program', { payload: { shopId }, key: name, queue: name });
}

const givesAtCheckout = (document: unknown) =>
  checkoutBenefits(programFromDocument(parseStoredProgram(document))).length > 0;

const tiersText = (document: unknown) => JSON.stringify(parseStoredProgram(document).tiers);

const expiryText = (document: unknown) => JSON.stringify(parseStoredProgram(document).expiry);
const noExpiry = expiryText({});

/** Batches of members whose lapsed points are written down before another policy goes live. */
const lapsedPassesMax = 500;

/** What has lapsed by the old policy has, before a new one can say otherwise. */
async function closeOldPolicy(db: Database, shopId: string, now: Date): Promise<void> {
  const [draft, live, shop] = await Promise.all([
    readProgramVersion(db, shopId, 'draft'),
    readProgramVersion(db, shopId, 'live'),
    readShop(db, shopId),
  ]);
  if (draft === null || live === null || shop === null) return;
  if (expiryText(draft.document) === expiryText(live.document)) return;
  for (let pass = 0; pass < lapsedPassesMax; pass += 1)
    if ((await closePolicy(db, shop, now)) === 0) return;
}

/** A draft may be older than what is checked by now. */
async function checkDraft(db: Database, shopId: string): Promise<void> {
  const draft = await readProgramVersion(db, shopId, 'draft');
  if (draft === null) return;
  const reading = readProgramDocument(draft.document);
  if (!reading.ok)
    throw new AppError('unprocessable', 'The draft can’t be published like this: see errors.', {
      fields: reading.problems,
    });
}

/** Makes the draft live; orders that have earned keep the version they were pinned to. Null: there is no draft. */
export async function publishProgram(
  db: Database,
  step: { shopId: string; by: string; now: Date },
): Promise<number | null> {
  await checkDraft(db, step.shopId);
  await closeOldPolicy(db, step.shopId, step.now);
  const before = await readProgramVersion(db, step.shopId, 'live');
  return db.transaction(async (tx) => {
    await lockShop(tx, step.shopId);
    const version = await publishSavedDraft(tx, step.shopId, step);
    if (version !== null)
      await appendAudit(tx, step.shopId, {
        at: step.now,
        actor: step.by,
        action: 'publish_program',
        subject: `program version ${version}`,
        before: { version: before?.version ?? null },
        after: { version },
      });
    return version;
  });
}
