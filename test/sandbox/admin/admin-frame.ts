import type { ShopState } from '../shop/shop-state.ts';
import type { AccessTokens } from '../admin-api/access-tokens.ts';
import type { AdminApi } from '../admin-api/admin-api.ts';
import type { Faults } from '../admin-api/faults.ts';
import type { EmbedSwitch } from '../admin-api/theme-fields.ts';
import type { Installation } from './installation.ts';

/** What the admin's pages and routes work with. */
export interface AdminFrame {
  state: ShopState;
  installation: Installation;
  tokens: AccessTokens;
  api: AdminApi;
  faults: Faults;
  embed: EmbedSwitch;
  storefrontUrl: string;
  app: { url: string; apiKey: string; apiSecret: string };
  wallClock: () => Date;
}
