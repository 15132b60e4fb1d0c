import type { Encryption } from '../../base/encryption.ts';
import {
  adminBranding,
  type AdminBranding,
  adminBrandingPreview,
  branding,
} from '../../contract/branding.ts';
import { adminPaths, previewPaths } from '../../contract/paths.ts';
import { makePreviewToken } from '../../operations/branding/preview-token.ts';
import { readBranding } from '../../operations/branding/read-branding.ts';
import { saveBranding } from '../../operations/branding/save-branding.ts';
import type { Database } from '../../store/database.ts';
import type { Shop } from '../../store/shops.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const route = routeFor<Staff>();

/** How the widget looks in the shop and what it says there. */
export function listBrandingRoutes(deps: AdminDeps & { encryption: Encryption }): Route<Staff>[] {
  const { db, clock, encryption } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.branding,
      out: adminBranding,
      handler: async ({ caller }) => ({ status: 200, body: await present(db, caller.shop) }),
    }),
    route({
      method: 'put',
      path: adminPaths.branding,
      in: { body: branding },
      out: adminBranding,
      handler: async ({ caller, body }) => {
        const { shop, name } = caller;
        await saveBranding(db, { shop, branding: body, by: name, now: clock.now() });
        return { status: 200, body: await present(db, shop) };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.brandingPreview,
      out: adminBrandingPreview,
      handler: async ({ caller }) => {
        const token = makePreviewToken(encryption, caller.shop.shopId, clock.now());
        return { status: 200, body: { url: previewPaths.page.replace(':token', token) } };
      },
    }),
  ];
}

async function present(db: Database, shop: Shop): Promise<AdminBranding> {
  const { saved, state, publishedAt, refusal, ...known } = await readBranding(db, shop);
  return {
    branding: known.branding,
    saved: saved && { at: saved.at.toISOString(), by: saved.by },
    publication: { state, published_at: publishedAt?.toISOString() ?? null, refusal },
  };
}
