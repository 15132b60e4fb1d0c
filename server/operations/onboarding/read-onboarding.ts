import { describeChanges } from '../../domain/versions/describe-changes.ts';
import { wholeSecond } from '../../domain/whole-second.ts';
import { readStoredBranding } from '../../store/brandings.ts';
import type { Database } from '../../store/database.ts';
import { findImportOfKind, type Import } from '../../store/imports.ts';
import { listMemberNames } from '../../store/members.ts';
import { readOrders, type StoredOrder } from '../../store/orders.ts';
import { readProgramVersion } from '../../store/programs.ts';
import { readShopSigns, type ShopSigns } from '../../store/shop-signs.ts';
import type { Shop } from '../../store/shops.ts';
import { findTriedOrders } from '../../store/tried-orders.ts';
import { connector } from '../connect-shop.ts';
import { type OrderInWords, putOrderInWords } from '../read-orders.ts';
import { parseStoredProgram, readProgram } from '../read-program.ts';
import { wholeProgram } from '../whole-program.ts';

export interface TriedOrder extends OrderInWords {
  memberName: string | null;
}

/** How far a shop is on its way to a live program: all of it read from what was done, wherever that was. */
export interface Onboarding {
  history: Import | null;
  program: {
    version: number;
    publishedAt: Date;
    publishedBy: string;
    /** Somebody of the shop has published it. */
    isTheirs: boolean;
    /** What publishing the draft changes; null: there is none. */
    draftChanges: string[] | null;
  };
  brandingSavedAt: Date | null;
  signs: ShopSigns;
  orders: { earned: TriedOrder | null; notEarned: TriedOrder | null };
}

export async function readOnboarding(db: Database, shop: Shop): Promise<Onboarding> {
  const { shopId } = shop;
  const [history, program, branding, signs, orders] = await Promise.all([
    findImportOfKind(db, shopId, 'history'),
    readStanding(db, shopId),
    readStoredBranding(db, shopId),
    readShopSigns(db, shopId),
    readTriedOrders(db, shop),
  ]);
  return { history, program, brandingSavedAt: branding?.savedAt ?? null, signs, orders };
}

async function readStanding(db: Database, shopId: string): Promise<Onboarding['program']> {
  const [live, draft] = await Promise.all([
    readProgram(db, shopId),
    readProgramVersion(db, shopId, 'draft'),
  ]);
  const { version, publishedAt, publishedBy } = live;
  const draftChanges =
    draft === null
      ? null
      : describeChanges(
          wholeProgram(live.document),
          wholeProgram(parseStoredProgram(draft.document)),
        );
  return { version, publishedAt, publishedBy, isTheirs: publishedBy !== connector, draftChanges };
}

async function readTriedOrders(db: Database, shop: Shop): Promise<Onboarding['orders']> {
  const { shopId } = shop;
  const found = await findTriedOrders(db, shopId, wholeSecond(shop.connectedAt));
  const ids = [found.earned, found.notEarned].filter((one) => one !== null);
  const orders = await readOrders(db, shopId, ids);
  const names = await listMemberNames(
    db,
    shopId,
    [...orders.values()].flatMap(({ memberId }) => memberId ?? []),
  );
  const inWords = async (id: string | null): Promise<TriedOrder | null> => {
    const order = id === null ? undefined : orders.get(id);
    if (order === undefined) return null;
    const words = await putOrderInWords(db, { shop, order, reader: 'staff' });
    return { ...words, memberName: nameOf(order, names) };
  };
  const [earned, notEarned] = await Promise.all([inWords(found.earned), inWords(found.notEarned)]);
  return { earned, notEarned };
}

function nameOf({ memberId }: StoredOrder, names: ReadonlyMap<string, string>): string | null {
  return memberId === null ? null : (names.get(memberId) ?? null);
}
