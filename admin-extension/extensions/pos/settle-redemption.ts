import { posPaths } from '../../../server/contract/paths.ts';
import type { PosRedeemRequest } from '../../../server/contract/pos.ts';
import type {
  RedemptionAnswer,
  StorefrontRedemption,
} from '../../../server/contract/storefront-reward.ts';
import type { Answered, Server } from './call-server.ts';

/** What Shopify keeps for an extension on this device. */
export interface Keeping {
  get(key: string): Promise<unknown>;
  set(key: string, kept: unknown): Promise<void>;
  delete(key: string): Promise<boolean>;
}

const key = 'redemption';
/** Tries to reach the server with one redemption, and questions whether its code is made. */
const triesMax = 3;
const questionsMax = 12;
const firstPauseMs = 500;
const pauseMaxMs = 4_000;

export type Settled = Answered<StorefrontRedemption>;

/**
 * Asks for a redemption and waits until its code is made. The request is kept with its id before it is sent, and until it
 * is known what became of it: whatever happens in between, the same one is asked for again, and points are taken once.
 */
export async function settleRedemption(
  server: Server,
  keeping: Keeping,
  wanted: Omit<PosRedeemRequest, 'id'>,
): Promise<Settled> {
  const kept = await readKept(keeping);
  const isSame =
    kept?.member_id === wanted.member_id &&
    kept.reward_id === wanted.reward_id &&
    kept.points === wanted.points;
  const request = { ...wanted, id: isSame ? kept.id : crypto.randomUUID() };
  await keeping.set(key, request);
  return settle(server, keeping, request);
}

/** The member's redemption that an earlier visit did not see the end of; null: there is none. */
export async function resumeRedemption(
  server: Server,
  keeping: Keeping,
  memberId: string,
): Promise<Settled | null> {
  const request = await readKept(keeping);
  return request?.member_id === memberId ? settle(server, keeping, request) : null;
}

/** Nobody else writes there. */
async function readKept(keeping: Keeping): Promise<PosRedeemRequest | undefined> {
  return (await keeping.get(key)) as PosRedeemRequest | undefined;
}

async function settle(
  server: Server,
  keeping: Keeping,
  request: PosRedeemRequest,
): Promise<Settled> {
  const sent = await insist(() => server.send<RedemptionAnswer>(posPaths.redemptions, request));
  if (sent.outcome === 'unreached') return sent;
  // From here on the server knows it: it stands among the member's own.
  await keeping.delete(key);
  if (sent.outcome === 'refused') return sent;
  return { outcome: 'ok', body: await awaitCode(server, sent.body.redemption) };
}

async function insist<Body>(ask: () => Promise<Answered<Body>>): Promise<Answered<Body>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.outcome !== 'unreached' || tries === triesMax) return answer;
    await pause(firstPauseMs * 2 ** tries);
  }
}

async function awaitCode(
  server: Server,
  asked: StorefrontRedemption,
): Promise<StorefrontRedemption> {
  const path = posPaths.redemption.replace(':id', asked.id);
  let redemption = asked;
  for (let asks = 0; isBeingMade(redemption) && asks < questionsMax; asks += 1) {
    await pause(Math.min(pauseMaxMs, firstPauseMs * 1.5 ** asks));
    const answer = await server.read<RedemptionAnswer>(path);
    if (answer.outcome === 'ok') ({ redemption } = answer.body);
  }
  return redemption;
}

export function isBeingMade({ status }: StorefrontRedemption): boolean {
  return status === 'requested' || status === 'held';
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
