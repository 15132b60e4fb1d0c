import type { ThemeReading } from '../domain/onboarding/read-theme-settings.ts';
import type { Queryable, Tx } from './database.ts';

/** What is known of a shop beside its program and its ledger. */
export interface ShopSigns {
  /** When a page of the shop last asked for the widget's data, good to an hour; null: never. */
  widgetSeenAt: Date | null;
  /** Null: it was not looked at, or nothing could be read. */
  theme: ThemeReading | null;
  themeReadAt: Date | null;
  withoutHistoryAt: Date | null;
  marginPercent: number | null;
  launchedAt: Date | null;
  launchedBy: string | null;
  checklistClosedAt: Date | null;
}

const unknown: ShopSigns = {
  widgetSeenAt: null,
  theme: null,
  themeReadAt: null,
  withoutHistoryAt: null,
  marginPercent: null,
  launchedAt: null,
  launchedBy: null,
  checklistClosedAt: null,
};

interface ShopSignsRow {
  widget_seen_at: Date | null;
  theme: ThemeReading | null;
  theme_read_at: Date | null;
  without_history_at: Date | null;
  margin_percent: number | null;
  launched_at: Date | null;
  launched_by: string | null;
  checklist_closed_at: Date | null;
}

export async function readShopSigns(db: Queryable, shopId: string): Promise<ShopSigns> {
  const [row] = await db.query<ShopSignsRow>(
    `select widget_seen_at, theme, theme_read_at, without_history_at, margin_percent, launched_at, launched_by,
            checklist_closed_at
       from shop_signs where shop_id = $1`,
    [shopId],
  );
  if (row === undefined) return unknown;
  return {
    widgetSeenAt: row.widget_seen_at,
    theme: row.theme,
    themeReadAt: row.theme_read_at,
    withoutHistoryAt: row.without_history_at,
    marginPercent: row.margin_percent,
    launchedAt: row.launched_at,
    launchedBy: row.launched_by,
    checklistClosedAt: row.checklist_closed_at,
  };
}

/** Writes only when what is written is older than an hour. */
export async function markWidgetSeen(tx: Tx, shopId: string, at: Date): Promise<void> {
  await tx.query(
    `insert into shop_signs (shop_id, widget_seen_at) values ($1, $2)
     on conflict (shop_id) do update set widget_seen_at = $2
      where coalesce(shop_signs.widget_seen_at < $2::timestamptz - interval '1 hour', true)`,
    [shopId, at],
  );
}

export async function saveTheme(
  tx: Tx,
  shopId: string,
  read: { theme: ThemeReading | null; at: Date },
): Promise<void> {
  await tx.query(
    `insert into shop_signs (shop_id, theme, theme_read_at) values ($1, $2, $3)
     on conflict (shop_id) do update set theme = $2, theme_read_at = $3`,
    [shopId, read.theme === null ? null : JSON.stringify(read.theme), read.at],
  );
}

export async function saveMargin(tx: Tx, shopId: string, percent: number): Promise<void> {
  await tx.query(
    `insert into shop_signs (shop_id, margin_percent) values ($1, $2)
     on conflict (shop_id) do update set margin_percent = $2`,
    [shopId, percent],
  );
}

/** That there is no past to bring along, or (null) that there may be after all. */
export async function markWithoutHistory(tx: Tx, shopId: string, at: Date | null): Promise<void> {
  await tx.query(
    `insert into shop_signs (shop_id, without_history_at) values ($1, $2)
     on conflict (shop_id) do update set without_history_at = $2`,
    [shopId, at],
  );
}

/** The first time stays. */
export async function markLaunched(
  tx: Tx,
  shopId: string,
  launch: { at: Date; by: string },
): Promise<void> {
  await tx.query(
    `insert into shop_signs (shop_id, launched_at, launched_by) values ($1, $2, $3)
     on conflict (shop_id) do update set launched_at = $2, launched_by = $3
      where shop_signs.launched_at is null`,
    [shopId, launch.at, launch.by],
  );
}

/** Puts the checklist away, or (null) brings it back. */
export async function markChecklistClosed(tx: Tx, shopId: string, at: Date | null): Promise<void> {
  await tx.query(
    `insert into shop_signs (shop_id, checklist_closed_at) values ($1, $2)
     on conflict (shop_id) do update set checklist_closed_at = $2`,
    [shopId, at],
  );
}
