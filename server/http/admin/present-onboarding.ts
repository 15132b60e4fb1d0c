import type {
  Onboarding as Presented,
  TriedOrder as PresentedOrder,
} from '../../contract/admin-onboarding.ts';
import { embedBlock } from '../../operations/onboarding/look-at-theme.ts';
import type { Onboarding, TriedOrder } from '../../operations/onboarding/read-onboarding.ts';
import type { Shop } from '../../store/shops.ts';
import { presentImport } from './present-import.ts';

export interface ThemeEditor {
  /** The app's id at the platform. */
  apiKey: string;
  /** Development and tests: the admin of every shop; null: the shop's own. */
  adminOrigin: string | null;
}

export function presentOnboarding(
  { history, program, brandingSavedAt, signs, orders }: Onboarding,
  { shop, editor }: { shop: Shop; editor: ThemeEditor },
): Presented {
  const { theme } = signs;
  const embed = theme?.embed ?? 'unknown';
  return {
    history: presentHistory(history, signs.withoutHistoryAt),
    program: {
      done: program.isTheirs,
      version: program.version,
      published_at: program.publishedAt.toISOString(),
      published_by: program.publishedBy,
      draft: program.draftChanges && { changes: program.draftChanges },
    },
    branding: {
      done: brandingSavedAt !== null,
      saved_at: brandingSavedAt?.toISOString() ?? null,
      theme: theme && {
        background: theme.background,
        text: theme.text,
        accent: theme.accent,
        font: theme.font,
      },
    },
    widget: {
      done: embed === 'on' || (embed === 'unknown' && signs.widgetSeenAt !== null),
      embed,
      read_at: signs.themeReadAt?.toISOString() ?? null,
      seen_at: signs.widgetSeenAt?.toISOString() ?? null,
      editor_url: shop.connectedBy === 'stripe' ? null : editorUrl(shop, editor),
    },
    order: presentOrders(orders, shop),
    live: {
      done: signs.launchedAt !== null,
      at: signs.launchedAt?.toISOString() ?? null,
      by: signs.launchedBy,
      closed_at: signs.checklistClosedAt?.toISOString() ?? null,
    },
  };
}

function presentHistory(
  history: Onboarding['history'],
  withoutAt: Date | null,
): Presented['history'] {
  const shown = { nothing: withoutAt !== null, import: history && presentImport(history) };
  if (history?.state === 'running' || history?.state === 'uploading')
    return { ...shown, state: 'running' };
  if (history?.state === 'done' || withoutAt !== null) return { ...shown, state: 'done' };
  return { ...shown, state: history?.state === 'failed' ? 'failed' : 'open' };
}

function presentOrders(
  { earned, notEarned }: Onboarding['orders'],
  shop: Shop,
): Presented['order'] {
  return {
    done: earned !== null,
    tests_earn: shop.isDevelopment,
    earned: earned && presentTried(earned),
    not_earned: notEarned !== null && isLater(notEarned, earned) ? presentTried(notEarned) : null,
  };
}

function isLater(one: TriedOrder, other: TriedOrder | null): boolean {
  return other === null || placedAt(one) > placedAt(other);
}

function placedAt({ order }: TriedOrder): number {
  return (order.placedAt ?? order.firstSeenAt).getTime();
}

function presentTried({ order, name, sentences, memberName }: TriedOrder): PresentedOrder {
  const { orderId, granted, revoked, pending } = order.account;
  return {
    id: orderId,
    name,
    placed_at: (order.placedAt ?? order.firstSeenAt).toISOString(),
    member: order.memberId === null ? null : { id: order.memberId, name: memberName ?? '' },
    points: granted - revoked,
    pending,
    explanation: sentences,
  };
}

/** The theme editor with the embed's switch in sight. */
function editorUrl({ domain }: Shop, { apiKey, adminOrigin }: ThemeEditor): string {
  const query = `context=apps&activateAppId=${encodeURIComponent(apiKey)}/${embedBlock}`;
  return `${adminOrigin ?? `https://${domain}`}/admin/themes/current/editor?${query}`;
}
