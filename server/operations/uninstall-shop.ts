import type { Tx } from '../store/database.ts';
import { saveShop, type Shop } from '../store/shops.ts';

/** The merchant removed the app: its tokens are dead and go; the members and their points stay for a return. */
export async function uninstallShop(tx: Tx, shop: Shop, at: Date): Promise<void> {
  await saveShop(tx, {
    ...shop,
    status: 'uninstalled',
    accessToken: null,
    accessTokenExpiresAt: null,
    refreshToken: null,
    refreshTokenExpiresAt: null,
    uninstalledAt: at,
  });
}
