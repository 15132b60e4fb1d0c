import { readThemeSettings } from '../../domain/onboarding/read-theme-settings.ts';
import type { Database } from '../../store/database.ts';
import { enqueueJob } from '../../store/jobs.ts';
import { readShopSigns, saveTheme } from '../../store/shop-signs.ts';

/** The file of the app's embed among the theme extension's blocks. */
export const embedBlock = 'regulars-embed';

/** A theme that was just looked at is not looked at again. */
const goodForMs = 2_000;

/** Has the theme looked at, unless that was just done. */
export async function askForTheme(
  db: Database,
  { shopId, now }: { shopId: string; now: Date },
): Promise<void> {
  const { themeReadAt } = await readShopSigns(db, shopId);
  if (themeReadAt !== null && now.getTime() - themeReadAt.getTime() < goodForMs) return;
  const key = `theme:${shopId}`;
  await enqueueJob(db, 'read_theme', { payload: { shopId }, key, queue: key });
}

/** Keeps what the theme's settings say; null, or text that is none: that nothing could be read. */
export async function keepTheme(
  db: Database,
  step: { shopId: string; settings: string | null; now: Date },
): Promise<void> {
  const { shopId, settings, now } = step;
  const theme = settings === null ? null : readThemeSettings(settings, embedBlock);
  await db.transaction((tx) => saveTheme(tx, shopId, { theme, at: now }));
}
