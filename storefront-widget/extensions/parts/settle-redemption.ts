import type {
  RedeemRequest,
  RedemptionAnswer,
  StorefrontRedemption,
} from '../../../server/contract/storefront-reward.ts';
import type { Answered } from './call-server.ts';
import { followRedemption, type RedemptionDoor } from './follow-redemption.ts';
import { pause } from './pause.ts';

/** What Shopify keeps for an extension on this device; it may refuse to. */
export interface Keeping {
  read: (key: string) => Promise<unknown>;
  write: (key: string, kept: unknown) => Promise<unknown>;
  delete: (key: string) => Promise<unknown>;
}

/** For whom redemptions are asked, and where. */
export interface Redeemer extends RedemptionDoor {
  keeping: Keeping;
  memberId: string;
}

/** Another member on the same device must not end it. */
interface Kept {
  memberId: string;
  request: RedeemRequest;
  keptAt: number;
}

const key = 'redemption';
/** After this, who meets it again would be surprised by it. */
const resumableForMs = 15 * 60_000;
/** Tries to reach the server with one redemption. */
const triesMax = 3;
const firstPauseMs = 1_000;

export type Settled = Answered<StorefrontRedemption>;

/**
 * Asks for a redemption and waits until its code is made. The request is kept with its id before it is sent, and until it
 * is known what became of it: whatever happens in between, the same one is asked for again, and points are taken once.
 */
export async function settleRedemption(
  redeemer: Redeemer,
  wanted: Omit<RedeemRequest, 'id'>,
): Promise<Settled> {
  const { keeping, memberId } = redeemer;
  const kept = await recall(redeemer);
  const isSame = kept?.reward_id === wanted.reward_id && kept.points === wanted.points;
  const request = { ...wanted, id: isSame ? kept.id : crypto.randomUUID() };
  const keeps: Kept = { memberId, request, keptAt: Date.now() };
  await tryTo(() => keeping.write(key, keeps));
  return settle(redeemer, request);
}

/** The member's redemption that an earlier visit did not see the end of; null: there is none. */
export async function resumeRedemption(redeemer: Redeemer): Promise<Settled | null> {
  const request = await recall(redeemer);
  return request === null ? null : settle(redeemer, request);
}

async function recall({ keeping, memberId }: Redeemer): Promise<RedeemRequest | null> {
  // Nobody else writes there.
  const kept = (await tryTo(() => keeping.read(key))) as Kept | null | undefined;
  const isTheirs = kept?.memberId === memberId && Date.now() - kept.keptAt < resumableForMs;
  return isTheirs ? kept.request : null;
}

async function settle(redeemer: Redeemer, request: RedeemRequest): Promise<Settled> {
  const { server, paths, keeping } = redeemer;
  const sent = await insist(() => server.send<RedemptionAnswer>(paths.redemptions, request));
  if (sent.outcome === 'unreached') return sent;
  // From here on the server knows it: it stands among the member's own.
  await tryTo(() => keeping.delete(key));
  if (sent.outcome === 'refused') return sent;
  const body = await followRedemption(redeemer, sent.body.redemption, beingMade);
  return { outcome: 'ok', body };
}

async function insist<Body>(ask: () => Promise<Answered<Body>>): Promise<Answered<Body>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.outcome !== 'unreached' || tries === triesMax) return answer;
    await pause(firstPauseMs * tries);
  }
}

/** Where a device keeps nothing, a later visit can't resume, and nothing else breaks. */
async function tryTo(use: () => Promise<unknown>): Promise<unknown> {
  try {
    return await use();
  } catch {
    return null;
  }
}

const beingMade = ['requested', 'held'] as const;

export function isBeingMade({ status }: StorefrontRedemption): boolean {
  return beingMade.some((one) => one === status);
}
